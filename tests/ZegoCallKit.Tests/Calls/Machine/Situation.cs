using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Creates the situations of a machine with regard to one call, "x", between this user (ann) and bob.</summary>
internal static class Situation
{
    public static readonly CallId Call = new("x");

    public static readonly InvitationId InvitationId = new("x.1");

    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly SignalSender Ann = Sender("ann");

    public static readonly SignalSender Bob = Sender("bob");

    public static IReadOnlyList<string> Names { get; } = ["nothing", "outgoing", "incoming", "queued", "asking", "connecting", "in call", "ending", "past"];

    public static CallMachineState Make(string name)
    {
        var start = CallMachineState.Begin(Ann, new CallRules { QueueLimit = name == "queued" ? 1 : 0, AsksWhenBusy = name == "asking" }, Now);
        return name switch
        {
            "nothing" => start,
            "outgoing" => Steps(start, Dial, Bobs(new ReceivedSignal { CallId = Call, InvitationId = InvitationId, Sender = Bob, Sequence = 1, SentAt = Now })),
            "incoming" => Steps(start, Invited),
            "queued" or "asking" => Steps(start, new CallInput.Invite(new CallId("y"), new InvitationId("y.1"), [new(new UserId("cat"))], new InviteOptions()), Invited),
            "connecting" => Steps(start, Invited, new CallInput.Accept(Call)),
            "in call" => Steps(start, Invited, new CallInput.Accept(Call), new CallInput.RoomEntered(Call)),
            "ending" => Steps(start, Invited, new CallInput.Accept(Call), new CallInput.RoomEntered(Call), new CallInput.HangUp(Call)),
            "past" => Steps(start, Invited, new CallInput.Accept(Call), new CallInput.RoomEntered(Call), new CallInput.HangUp(Call), new CallInput.RoomLeft(Call)),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such situation."),
        };
    }

    public static CallInput Dial => new CallInput.Invite(Call, InvitationId, [new(Bob.UserId)], new InviteOptions());

    public static InviteSignal Invitation => new()
    {
        CallId = Call,
        InvitationId = InvitationId,
        Sender = Bob,
        Sequence = 2,
        SentAt = Now,
        Kind = CallKind.Video,
        Inviter = new SignalMember { UserId = Bob.UserId },
        Members = [new SignalMember { UserId = Bob.UserId, State = CallMemberState.Accepted }, new SignalMember { UserId = Ann.UserId }],
        RingTimeout = TimeSpan.FromSeconds(60),
        Options = new SharedCallOptions(),
    };

    public static CallInput Invited => Bobs(Invitation);

    public static CallInput Bobs(CallSignal signal) => new CallInput.SignalReceived(signal);

    public static SignalSender Sender(string user, string device = "1") => new() { UserId = new UserId(user), DeviceId = new DeviceId(device) };

    private static CallMachineState Steps(CallMachineState state, params CallInput[] inputs) => inputs.Aggregate(state, static (now, input) => CallMachine.Step(now, input, Now).State);
}
