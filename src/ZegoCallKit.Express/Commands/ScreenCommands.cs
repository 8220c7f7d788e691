using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands for screens and windows.</summary>
internal sealed unsafe class ScreenCommands(EngineCore core) : IScreenCommands
{
    // The engine creates thumbnails of every source in the list; they are not used here, but 0 is not a valid size.
    private const int PictureSize = 16;

    public EngineResult<IReadOnlyList<ScreenSource>> GetSources()
    {
        var count = 0;
        var list = core.Native.GetScreenCaptureSources(core.Handle, PictureSize, PictureSize, PictureSize, PictureSize, &count);
        if (list == null)
        {
            return new(0, []);
        }

        var sources = new ScreenSource[Math.Max(count, 0)];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = new() { Id = list[i].SourceId, Kind = (ScreenSourceKind)list[i].SourceType, Name = Utf8.Read(list[i].SourceName, 256) };
        }

        return new(core.Native.FreeScreenCaptureSourceList(core.Handle, list, count), sources);
    }

    public EngineResult<int> Create(nint id, ScreenSourceKind kind)
    {
        var index = core.Native.CreateScreenCaptureSource(core.Handle, id, (ZegoScreenCaptureSourceType)kind);
        return index < 0 ? new((int)ZegoErrorCode.ScreenCaptureNoInstance, index) : new(0, index);
    }

    public EngineResult Destroy(int index) => new(core.Native.DestroyScreenCaptureSource(core.Handle, index));

    public EngineResult StartCapture(int index) => new(core.Native.ScreenCaptureStartCapture(core.Handle, index));

    public EngineResult StopCapture(int index) => new(core.Native.ScreenCaptureStopCapture(core.Handle, index));

    public EngineResult EnableAudio(int index, bool enable)
    {
        // A captured window sends its own audio. For a screen, the audio of this process, which contains the voices of the other users, is excluded.
        var config = new ZegoScreenCaptureAudioConfig { EnableWindowCapture = Flags.Of(enable), ExcludeProcessId = enable ? Environment.ProcessId : 0 };
        return new(core.Native.ScreenCaptureEnableAudioCaptureWithConfig(core.Handle, Flags.Of(enable), config, index));
    }

    public EngineResult Use(int index, PublishChannel channel) =>
        new(core.Native.SetVideoSource(core.Handle, ZegoVideoSourceType.ScreenCapture, (uint)index, Channels.Check(channel)));
}
