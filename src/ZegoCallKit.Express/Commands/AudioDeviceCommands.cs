using ZegoCallKit.Engine;
using ZegoCallKit.Express.Callbacks;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands for microphones and speakers.</summary>
internal sealed unsafe class AudioDeviceCommands(EngineCore core) : IAudioDeviceCommands
{
    public EngineResult<IReadOnlyList<EngineDevice>> GetDevices(AudioDeviceType type)
    {
        var count = 0;
        ZegoDeviceInfo* list = null;
        var code = core.Native.GetAudioDeviceList(core.Handle, Check(type), &count, &list);
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
            // A list without devices must be freed as well.
            core.Native.FreeAudioDeviceList(core.Handle, list);
        }
    }

    public EngineResult<string> GetDefaultId(AudioDeviceType type)
    {
        byte* id = null;
        var code = core.Native.GetDefaultAudioDeviceId(core.Handle, Check(type), &id);
        return new(code, Utf8.Read(id));
    }

    public EngineResult Use(AudioDeviceType type, string deviceId) => OnDevice(core.Native.UseAudioDevice, type, deviceId);

    public EngineResult<int> GetVolume(AudioDeviceType type, string deviceId)
    {
        using var device = new Utf8Text(deviceId, stackalloc byte[Utf8Text.Scratch]);
        var volume = 0;
        fixed (byte* d = device)
        {
            var code = core.Native.GetAudioDeviceVolume(core.Handle, Check(type), d, &volume);
            return new(code, volume);
        }
    }

    public EngineResult SetVolume(AudioDeviceType type, string deviceId, int volume)
    {
        using var device = new Utf8Text(deviceId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* d = device)
        {
            return new(core.Native.SetAudioDeviceVolume(core.Handle, Check(type), d, volume));
        }
    }

    public EngineResult StartVolumeMonitor(AudioDeviceType type, string deviceId) => OnDevice(core.Native.StartAudioDeviceVolumeMonitor, type, deviceId);

    public EngineResult StopVolumeMonitor(AudioDeviceType type, string deviceId) => OnDevice(core.Native.StopAudioDeviceVolumeMonitor, type, deviceId);

    private EngineResult OnDevice(delegate* unmanaged[Cdecl]<nint, ZegoAudioDeviceType, byte*, int> function, AudioDeviceType type, string deviceId)
    {
        using var device = new Utf8Text(deviceId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* d = device)
        {
            return new(function(core.Handle, Check(type), d));
        }
    }

    // ZEGO's enum also has loopback, for which listing devices never returns.
    private static ZegoAudioDeviceType Check(AudioDeviceType type) => type is AudioDeviceType.Microphone or AudioDeviceType.Speaker
        ? (ZegoAudioDeviceType)type
        : throw new ArgumentOutOfRangeException(nameof(type), type, "The type must be a microphone (0) or a speaker (1).");
}
