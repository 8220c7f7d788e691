using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Screens;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the commands for the virtual screen and window.</summary>
internal sealed class ScreenCommands(EngineMedia media) : IScreenCommands
{
    public EngineResult<IReadOnlyList<ScreenSource>> GetSources() =>
        media.Query("getScreenCaptureSources", static () => new EngineResult<IReadOnlyList<ScreenSource>>(0, VirtualScreens.All));

    public EngineResult<int> Create(nint id, ScreenSourceKind kind) => media.Query(
        "createScreenCaptureSource",
        () => new EngineResult<int>(0, media.Screens.Create(id)));

    public EngineResult Destroy(int index) => Run("destroyScreenCaptureSource", index, static (screens, i) =>
    {
        // A capture that does not exist counts as destroyed.
        screens.Destroy(i);
        return true;
    });

    public EngineResult StartCapture(int index) => Run("startScreenCapture", index, static (screens, i) => screens.Start(i));

    public EngineResult StopCapture(int index) => Run("stopScreenCapture", index, static (screens, i) => screens.Stop(i));

    public EngineResult EnableAudio(int index, bool enable) => Run("enableAudioCaptureWithConfig", index, (screens, i) => screens.EnableAudio(i, enable));

    public EngineResult Use(int index, PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Run("setVideoSource", () =>
        {
            settings.ChooseVideo(VideoSourceKind.ScreenCapture);
            settings.ScreenIndex = index;
            return EngineResult.Accepted;
        });
    }

    // Without an engine no captures exist either, so the code is the same as for an unknown capture.
    private EngineResult Run(string function, int index, Func<ScreenCaptures, int, bool> change) => media.RunAlways(function, () =>
    {
        if (!change(media.Screens, index))
        {
            return new((int)ZegoErrorCode.ScreenCaptureNoInstance);
        }

        media.Refresh();
        return EngineResult.Accepted;
    });
}
