using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.TestMutations;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Calls.Signals;

public sealed class CallSignalFuzz
{
    private const int Messages = 100_000;

    [Fact]
    public void A_hundred_thousand_mutated_messages_are_decoded_or_dropped_and_never_throw() => FreshSeeds.ForEach(20261123, 1, Mutate);

    private static void Mutate(int seed)
    {
        var mutator = new Mutator([.. SampleSignals.All.Select(CallSignalCodec.Instance.Encode)], new Random(seed));
        var states = States();
        var decoded = 0;
        var dropped = new Dictionary<SignalDropReason, int>();
        for (var i = 0; i < Messages; i++)
        {
            var payload = mutator.Next();
            var result = CallSignalCodec.Instance.Decode(SampleSignals.From("alice", payload));
            if (result.Signal is { } signal)
            {
                decoded++;

                // An accepted signal obeys every rule: it can be sent on and is accepted again.
                Assert.NotNull(CallSignalCodec.Instance.Decode(SampleSignals.From("alice", CallSignalCodec.Instance.Encode(signal))).Signal);
                foreach (var state in states)
                {
                    Take(state, signal);
                }
            }
            else
            {
                dropped[result.Reason] = dropped.GetValueOrDefault(result.Reason) + 1;
            }
        }

        // The mutations reach all parts of this format; otherwise, they would prove little.
        Assert.InRange(decoded, Messages / 100, Messages);
        Assert.All(Enum.GetValues<SignalDropReason>().Where(static reason => reason is not (SignalDropReason.UnknownInvitation or SignalDropReason.TooMany)), reason => Assert.InRange(dropped.GetValueOrDefault(reason), 20, Messages));
    }

    // The possible states of bob with regard to the call of the samples.
    private static IReadOnlyList<CallMachineState> States()
    {
        var bob = new SignalSender { UserId = new UserId("bob"), DeviceId = new DeviceId("1") };
        var id = SampleSignals.Invite.CallId;
        var free = CallMachineState.Begin(bob, new CallRules(), SampleSignals.Noon);
        var ringing = Step(free, new CallInput.SignalReceived(SampleSignals.Invite));
        var inCall = Step(Step(ringing, new CallInput.Accept(id)), new CallInput.RoomEntered(id));
        var joined = Step(Step(free, new CallInput.Join(id, CallKind.Video)), new CallInput.RoomEntered(id));
        return [free, ringing, inCall, joined];
    }

    private static CallMachineState Step(CallMachineState state, CallInput input) => CallMachine.Step(state, input, SampleSignals.Noon).State;

    // The resulting state must also be valid for the next input.
    private static void Take(CallMachineState state, CallSignal signal)
    {
        var next = Step(state, new CallInput.SignalReceived(signal));
        if (next.NextTick is { } tick)
        {
            CallMachine.Step(next, new CallInput.Ticked(), tick);
        }

        Step(Step(next, new CallInput.Accept(signal.CallId)), new CallInput.RoomEntered(signal.CallId));
    }
}
