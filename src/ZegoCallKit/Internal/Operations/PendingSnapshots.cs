using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Operations;

/// <summary>
/// Tracks the pending snapshots by their subject. Their results carry no number: one image completes all snapshots that were requested before it arrived. Used in the state
/// loop, except for what a command records.
/// </summary>
internal abstract class PendingSnapshots<TKey>(ClientCore core, ZegoErrorCode noPictures)
    where TKey : notnull
{
    private readonly List<Request> _requests = [];

    public Task<VideoImage> TakeAsync(
        Operation operation, OpenOperations open, TKey key, Func<Operation, ZegoException?> check, Func<IZegoEngine, EngineResult> command, CancellationToken cancellationToken) =>
        core.StartAsync<VideoImage>(operation, open, check, pending => Begin(pending, key, command), cancellationToken);

    /// <summary>Completes the snapshots that were requested before an image arrived.</summary>
    protected void OnTaken(TKey key, int code, VideoImage? image, long epoch)
    {
        foreach (var request in _requests.Where(request => request.Key.Equals(key) && request.Epoch.Covers(epoch)).ToArray())
        {
            _requests.Remove(request);
            if (code == 0 && image is not null)
            {
                request.Pending.Complete(image);
            }
            else
            {
                request.Pending.Fail(request.Pending.Operation.Failed((ZegoErrorCode)code, code == 0 ? "the engine returned no image" : null));
            }
        }
    }

    private void Begin(Pending<VideoImage> pending, TKey key, Func<IZegoEngine, EngineResult> command)
    {
        pending.TimedOut = timeout => pending.Operation.TimedOut(timeout, noPictures, "no video frame was received");
        var request = new Request(key, pending, new EpochMark(core));
        _requests.RemoveAll(static other => other.Pending.IsOver);
        _requests.Add(request);
        core.Call(
            engine =>
            {
                if (pending.IsOver)
                {
                    return EngineResult.Accepted;
                }

                request.Epoch.Begin();
                return command(engine);
            },
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    pending.Fail(pending.Operation.Refused(outcome));
                }
            });
    }

    private sealed class Request(TKey key, Pending<VideoImage> pending, EpochMark epoch)
    {
        public EpochMark Epoch { get; } = epoch;

        public TKey Key { get; } = key;

        public Pending<VideoImage> Pending { get; } = pending;
    }
}
