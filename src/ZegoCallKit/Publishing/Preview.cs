using ZegoCallKit.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Publishing;

/// <summary>A running preview.</summary>
internal sealed class Preview(ClientCore core, PreviewTable table, PreviewOptions options) : IPreview
{
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isEnding;

    public PublishChannel Channel => options.Channel;

    public void Begin(Pending<IPreview> start)
    {
        start.Rollback = Stop;
        if (options.VideoSink is { } sink)
        {
            core.Frames.AddCaptured(Channel, sink);
        }

        core.Call(engine => CommandSequence.Run(StartCalls(engine)), outcome =>
        {
            if (!outcome.IsAccepted)
            {
                start.Fail(start.Operation.Refused(outcome));
                Stop();
            }
            else if (!_isEnding)
            {
                start.Complete(this);
            }
        });
    }

    /// <summary>Stops it, unless it is over.</summary>
    public void Stop()
    {
        if (_isEnding)
        {
            return;
        }

        _isEnding = true;
        table.Remove(this);
        var sinkClosed = core.Frames.RemoveCapturedAsync(Channel);
        core.CallBounded(new Operation("StopPreview"), engine => CommandSequence.RunAll(StopCalls(engine)), () => _ = FinishAsync(sinkClosed));
    }

    public async ValueTask DisposeAsync()
    {
        core.Post(Stop);
        await _stopped.Task.ConfigureAwait(false);
    }

    private async Task FinishAsync(Task sinkClosed)
    {
        await LettingGo.RunAsync(core, new Operation("StopPreview"), sinkClosed).ConfigureAwait(false);
        _stopped.TrySetResult();
    }

    private IEnumerable<EngineResult> StartCalls(IZegoEngine engine)
    {
        if (options.VideoSink is not null)
        {
            yield return core.Frames.EnsureVideo(engine);
            yield return engine.CustomVideo.EnableCapturedRender(true, Channel);
        }

        yield return engine.Publishing.StartPreview(options.View, Channel);
    }

    private IEnumerable<EngineResult> StopCalls(IZegoEngine engine)
    {
        yield return engine.Publishing.StopPreview(Channel);
        if (options.VideoSink is not null)
        {
            yield return engine.CustomVideo.EnableCapturedRender(false, Channel);
        }
    }
}
