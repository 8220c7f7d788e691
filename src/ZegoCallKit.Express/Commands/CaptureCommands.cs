using ZegoCallKit.Engine;
using ZegoCallKit.Express.Callbacks;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands for cameras and the capture switches.</summary>
internal sealed unsafe class CaptureCommands(EngineCore core) : ICaptureCommands
{
    public EngineResult MuteMicrophone(bool mute) => new(core.Native.MuteMicrophone(core.Handle, Flags.Of(mute)));

    public EngineResult MuteSpeaker(bool mute) => new(core.Native.MuteSpeaker(core.Handle, Flags.Of(mute)));

    public EngineResult EnableAudioCapture(bool enable) => new(core.Native.EnableAudioCaptureDevice(core.Handle, Flags.Of(enable)));

    public EngineResult EnableCamera(bool enable, PublishChannel channel) =>
        new(core.Native.EnableCamera(core.Handle, Flags.Of(enable), ZegoExpNotifyDeviceStateMode.Open, Channels.Check(channel)));

    public EngineResult<IReadOnlyList<EngineDevice>> GetCameras()
    {
        var count = 0;
        ZegoDeviceInfo* list = null;
        var code = core.Native.GetVideoDeviceList(core.Handle, &count, &list);
        if (list == null)
        {
            return new(code, []);
        }

        try
        {
            return new(code, Copy.Devices(list, count));
        }
        finally
        {
            core.Native.FreeVideoDeviceList(core.Handle, list);
        }
    }

    public EngineResult<string> GetDefaultCameraId()
    {
        byte* id = null;
        var code = core.Native.GetDefaultVideoDeviceId(core.Handle, &id);
        return new(code, Utf8.Read(id));
    }

    public EngineResult UseCamera(string deviceId, PublishChannel channel)
    {
        using var device = new Utf8Text(deviceId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* d = device)
        {
            return new(core.Native.UseVideoDevice(core.Handle, d, Channels.Check(channel)));
        }
    }
}
