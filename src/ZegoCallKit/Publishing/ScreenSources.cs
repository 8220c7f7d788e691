using ZegoCallKit.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Publishing;

/// <summary>Asks the engine which screens and windows there are.</summary>
internal static class ScreenSources
{
    public static async Task<IReadOnlyList<EngineScreenSource>> GetAsync(ClientCore core, CancellationToken cancellationToken)
    {
        var operation = new Operation("GetScreens");
        IReadOnlyList<EngineScreenSource> sources = [];
        await core.CommandAsync(
            operation,
            core.Open,
            () => core.RefuseWhenClosed(operation),
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
}
