using Xunit;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Signals;

public sealed class CallSignalFuzz
{
    private const int Messages = 100_000;

    [Fact]
    public void A_hundred_thousand_mutated_messages_are_decoded_or_dropped_and_never_throw()
    {
        var random = new Random(20261123);
        byte[][] seeds = [.. SampleSignals.All.Select(CallSignalCodec.Instance.Encode)];
        var decoded = 0;
        var dropped = new Dictionary<SignalDropReason, int>();
        for (var i = 0; i < Messages; i++)
        {
            var payload = Mutation.Of(seeds, random);
            var result = CallSignalCodec.Instance.Decode(SampleSignals.From("alice", payload));
            if (result.Signal is { } signal)
            {
                decoded++;

                // What was accepted keeps every rule: it can be sent on and is accepted again.
                Assert.NotNull(CallSignalCodec.Instance.Decode(SampleSignals.From("alice", CallSignalCodec.Instance.Encode(signal))).Signal);
            }
            else
            {
                dropped[result.Reason] = dropped.GetValueOrDefault(result.Reason) + 1;
            }
        }

        // The mutations reach all ends of this format, or they would prove little.
        Assert.InRange(decoded, Messages / 50, Messages);
        Assert.All(Enum.GetValues<SignalDropReason>().Where(static reason => reason != SignalDropReason.UnknownInvitation), reason => Assert.InRange(dropped.GetValueOrDefault(reason), 20, Messages));
    }
}
