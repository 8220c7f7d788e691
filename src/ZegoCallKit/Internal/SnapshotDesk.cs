using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal;

/// <summary>
/// Snapshots under way, by what they are taken of. Their results carry no number: one picture answers all that were asked for before it came. Used in the state
/// loop, but for what a command notes.
/// </summary>
internal abstract class SnapshotDesk<TKey>(ClientCore core, ZegoErrorCode noPictures)
    where TKey : notnull
{
    private readonly List<Request> _requests = [];

    public Task<VideoImage> TakeAsync(
        Operation operation, OpenOperations open, TKey key, Func<ZegoException?> check, Func<IZegoEngine, EngineResult> command, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<VideoImage>(cancellationToken);
        }

        var pending = new Pending<VideoImage>(core, operation, core.Options.Timeouts.Command, cancellationToken)
        {
            TimedOut = timeout => operation.TimedOut(timeout, noPictures, "no pictures came"),
        };
        core.Post(pending, () =>
        {
            if (check() is { } refusal)
            {
                pending.Fail(refusal);
                return;
            }

            open.Add(pending);
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
                        pending.Fail(operation.Refused(outcome));
                    }
                });
        });
        return pending.Task;
    }

    /// <summary>Answers what was asked for before an image came.</summary>
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
                request.Pending.Fail(request.Pending.Operation.Failed((ZegoErrorCode)code, code == 0 ? "the engine gave no picture" : null));
            }
        }
    }

    private sealed class Request(TKey key, Pending<VideoImage> pending, EpochMark epoch)
    {
        public EpochMark Epoch { get; } = epoch;

        public TKey Key { get; } = key;

        public Pending<VideoImage> Pending { get; } = pending;
    }
}
