using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;

namespace ZegoCallKit.Audio;

/// <summary>Adds and removes the sinks of one kind of audio, and keeps the engine observing it while there is one.</summary>
/// <param name="core">The client.</param>
/// <param name="what">The kind of audio.</param>
/// <param name="taps">The sinks.</param>
/// <param name="name">The name of the audio, for errors and faults.</param>
internal sealed class AudioSinks(ClientCore core, AudioObservation what, AudioTaps taps, string name)
{
    public Task<IAsyncDisposable> AddAsync(IAudioSink sink, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sink);
        var operation = new Operation($"Add{name}Sink");
        return core.StartAsync<IAsyncDisposable>(operation, core.Open, core.RefuseWhenClosed, pending => Add(pending, sink), cancellationToken);
    }

    private void Add(Pending<IAsyncDisposable> pending, IAudioSink sink)
    {
        var isBegun = false;
        core.Call(
            engine =>
            {
                if (pending.IsOver)
                {
                    return EngineResult.Accepted;
                }

                var result = core.Frames.Observed.Begin(engine, what);
                isBegun = result.IsAccepted;
                return result;
            },
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    pending.Fail(pending.Operation.Refused(outcome));
                }
                else if (!pending.IsOver)
                {
                    var tap = new AudioTap(new SinkSlot($"{name.ToLowerInvariant()} audio", core.Fault, core.Metrics.BusySinks), sink);
                    taps.Add(tap);
                    pending.Complete(new Removal(() => RemoveAsync(tap)));
                }
                else if (isBegun)
                {
                    // Canceled while the engine began.
                    Release();
                }
            });
    }

    private Task RemoveAsync(AudioTap tap)
    {
        var removed = taps.RemoveAsync(tap);
        core.Post(() => core.After(removed, () =>
        {
            if (core.RefuseWhenClosed(default) is null)
            {
                Release();
            }
        }));
        return removed;
    }

    private void Release() => core.CallAndForget(new Operation($"Remove{name}Sink"), engine => core.Frames.Observed.End(engine, what));
}
