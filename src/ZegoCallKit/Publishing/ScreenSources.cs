using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Asks the engine for the available screens and windows, and reports captures that fail.</summary>
internal sealed class ScreenSources
{
    private readonly ClientCore _core;

    public ScreenSources(ClientCore core)
    {
        _core = core;
        core.Events.On<ScreenSourceFaultOccurred>(OnFault);
    }

    public async Task<IReadOnlyList<ScreenSource>> GetAsync(CancellationToken cancellationToken)
    {
        var operation = new Operation("GetScreens");
        IReadOnlyList<ScreenSource> sources = [];
        await _core.CommandAsync(
            operation,
            _core.Open,
            _core.RefuseWhenClosed,
            engine =>
            {
                var answer = engine.Screens.GetSources();
                sources = answer.IsAccepted ? answer.Value : [];
                return new EngineResult(answer.Code);
            },
            applied: null,
            cancellationToken).ConfigureAwait(false);
        return sources;
    }

    private void OnFault(ScreenSourceFaultOccurred e) =>
        _core.Fault("screen capture", new Operation("CaptureScreen").Failed(ZegoErrorCode.ScreenCaptureInnerError, $"screen capture {e.Index} cannot continue ({e.Fault})"));
}
