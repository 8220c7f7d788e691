using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Creates the situations of a machine with regard to one call, "x", between this user (ann) and bob.</summary>
internal static class Situation
{
    public static readonly CallId Call = new("x");

    /// <summary>The other call, with cat, where there is one.</summary>
    public static readonly CallId Other = new("y");

    public static readonly InvitationId InvitationId = new("x.1");

    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly SignalSender Ann = Sender("ann");

    public static readonly SignalSender Bob = Sender("bob");

    public static IReadOnlyList<string> Names { get; } = ["nothing", "outgoing", "incoming", "queued", "asking", "connecting", "in call", "on hold", "second", "two calls", "transfer", "ending", "past"];

    public static CallMachineState Make(string name)
    {
        var start = CallMachineState.Begin(Ann, new CallRules { QueueLimit = name == "queued" ? 1 : 0, AsksWhenBusy = name == "asking", HoldsWhenBusy = name is "second" or "two calls", HasManyRooms = true }, Now);
        return name switch
        {
            "nothing" => start,
            "outgoing" => Steps(start, Dial, Bobs(new ReceivedSignal { CallId = Call, InvitationId = InvitationId, Sender = Bob, Sequence = 1, SentAt = Now })),
            "incoming" => Steps(start, Invited),
            "queued" or "asking" => Steps(start, new CallInput.Invite(Other, new InvitationId("y.1"), [new(new UserId("cat"))], new InviteOptions()), Invited),
            "connecting" => Steps(start, Invited, new CallInput.Accept(Call)),
            "in call" => Steps(start, Invited, new CallInput.Accept(Call), new CallInput.RoomEntered(Call)),
            "on hold" => Steps(start, Invited, new CallInput.Accept(Call), new CallInput.RoomEntered(Call), new CallInput.Hold(Call)),
            "second" => Second(start),
            "two calls" => Steps(Second(start), new CallInput.Accept(Call), new CallInput.RoomEntered(Call), new CallInput.Swap()),
            "transfer" => Steps(start, Invited, new CallInput.Accept(Call), new CallInput.RoomEntered(Call), new CallInput.RoomUserCame(Call, Bob.UserId), new CallInput.Transfer(Call, new InvitationId("t.1"), new(new UserId("cat")), null, null)),
            "ending" => Steps(start, Invited, new CallInput.Accept(Call), new CallInput.RoomEntered(Call), new CallInput.HangUp(Call)),
            "past" => Steps(start, Invited, new CallInput.Accept(Call), new CallInput.RoomEntered(Call), new CallInput.HangUp(Call), new CallInput.RoomLeft(Call)),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such situation."),
        };
    }

    public static CallInput Dial => new CallInput.Invite(Call, InvitationId, [new(Bob.UserId)], new InviteOptions());

    // The call rings while the other one is in progress.
    private static CallMachineState Second(CallMachineState start) =>
        Steps(start, new CallInput.Invite(Other, new InvitationId("y.1"), [new(new UserId("cat"))], new InviteOptions()), Answered, new CallInput.RoomEntered(Other), Invited);

    private static CallInput Answered => Bobs(new AcceptSignal { CallId = Other, InvitationId = new InvitationId("y.1"), Sender = Sender("cat"), Sequence = 1, SentAt = Now });

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

    /// <summary>The arrival of a signal, mostly from bob.</summary>
    public static CallInput Bobs(CallSignal signal) => new CallInput.SignalReceived(signal);

    public static SignalSender Sender(string user, string device = "1") => new() { UserId = new UserId(user), DeviceId = new DeviceId(device) };

    private static CallMachineState Steps(CallMachineState state, params CallInput[] inputs) => inputs.Aggregate(state, static (now, input) => CallMachine.Step(now, input, Now).State);
}
