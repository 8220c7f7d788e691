using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Calls.Signals.UIKit;
using ZegoCallKit.Tests.Calls.Signals;

namespace ZegoCallKit.Fuzz.Targets;

/// <summary>Reads call signals in both formats, and the room commands that transport them.</summary>
internal static class SignalTargets
{
    public static IEnumerable<IFuzzTarget> All()
    {
        yield return new FuzzTarget("signals", [.. SampleSignals.All.Select(CallSignalCodec.Instance.Encode)], static input => Decode(CallSignalCodec.Instance, input));

        var kits = new UIKitCodec(static () => SampleSignals.Noon);
        byte[][] samples = [.. SampleSignals.All.Where(kits.Carries).Select(kits.Encode)];
        yield return new FuzzTarget("signals-uikit", [samples[0]], input =>
        {
            // A new codec, because a fault must not depend on earlier inputs.
            var fresh = new UIKitCodec(static () => SampleSignals.Noon);
            foreach (var sample in samples)
            {
                fresh.Decode(SampleSignals.From("alice", sample));
            }

            return Decode(fresh, input);
        });

        var assembler = new CommandAssembler(TimeProvider.System, NullLogger.Instance);
        byte[][] parts = [.. new CommandSplitter(Guid.Parse("0123456789abcdef0123456789abcdef")).Split(new byte[3_000]).Select(Encoding.UTF8.GetBytes)];
        yield return new FuzzTarget("room-commands", parts, input =>
        {
            assembler.Add(SampleSignals.Alice, Encoding.UTF8.GetString(input));
            return assembler.UnfinishedBytes <= CommandAssembler.MaxUnfinishedBytes
                ? true
                : throw new InvalidOperationException($"{assembler.UnfinishedBytes} bytes of unfinished payloads are kept.");
        });
    }

    private static bool Decode(ICallSignalCodec codec, byte[] input)
    {
        if (codec.Decode(SampleSignals.From("alice", input)).Signal is not { } signal)
        {
            return false;
        }

        // An accepted signal obeys every rule: it can be sent on and is accepted again.
        return !codec.Carries(signal) || codec is not CallSignalCodec || codec.Decode(SampleSignals.From("alice", codec.Encode(signal))).Signal is not null
            ? true
            : throw new InvalidOperationException($"An accepted {signal.GetType().Name} is refused when it is sent on.");
    }
}
