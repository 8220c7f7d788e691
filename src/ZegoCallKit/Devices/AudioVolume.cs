using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Devices;

/// <summary>Tracks the volume of the microphone or speaker in use. Used in the state loop.</summary>
internal sealed class AudioVolume
{
    private readonly ClientCore _core;
    private readonly AudioDeviceType _type;
    private readonly Action<int?> _changed;
    private readonly CoalescingSwitch<int> _switch;
    private Device? _used;

    /// <summary>Creates the tracker.</summary>
    /// <param name="core">The client.</param>
    /// <param name="type">Microphone or speaker.</param>
    /// <param name="open">The open operations, which fail when the client ends.</param>
    /// <param name="refuse">Returns why the operation is not possible now, if it is not.</param>
    /// <param name="changed">Called when the volume changes; with <see langword="null"/> when it is not known.</param>
    public AudioVolume(ClientCore core, AudioDeviceType type, OpenOperations open, Func<Operation, Exception?> refuse, Action<int?> changed)
    {
        _core = core;
        _type = type;
        _changed = changed;
        var read = -1;
        var target = "";
        _switch = new CoalescingSwitch<int>(
            core,
            new Operation("SetAudioDeviceVolume"),
            open,
            operation => refuse(operation) ?? RefuseWithoutDevice(operation),
            (engine, volume) =>
            {
                target = Volatile.Read(ref _used)?.Id ?? "";
                var result = engine.AudioDevices.SetVolume(type, target, volume);
                read = engine.AudioDevices.GetVolume(type, target).Value;
                return result;
            },
            _ => OnVolume(target, read));
    }

    public Task SetAsync(int volume, CancellationToken cancellationToken)
    {
        Guard.Range(volume, 0, 100, "The volume", nameof(volume));
        return _switch.SetAsync(volume, cancellationToken);
    }

    /// <summary>Switches to the volume of another device.</summary>
    public void Follow(Device? used)
    {
        var before = _used;
        Volatile.Write(ref _used, used);
        _changed(null);
        var volume = -1;
        var monitor = 0;
        _core.Call(
            engine =>
            {
                if (before is not null)
                {
                    engine.AudioDevices.StopVolumeMonitor(_type, before.Id);
                }

                if (used is not null)
                {
                    monitor = engine.AudioDevices.StartVolumeMonitor(_type, used.Id).Code;
                    volume = engine.AudioDevices.GetVolume(_type, used.Id).Value;
                }

                return new EngineResult(monitor);
            },
            outcome =>
            {
                if (!outcome.IsAccepted && (ZegoErrorCode)monitor is not (ZegoErrorCode.UnsupportedPlatform or ZegoErrorCode.SdkNoModule))
                {
                    var operation = new Operation("StartAudioDeviceVolumeMonitor");
                    _core.Fault(operation.Name, operation.Refused(outcome));
                }

                OnVolume(used?.Id ?? "", volume);
            });
    }

    public void OnVolume(string deviceId, int volume)
    {
        if (volume >= 0 && string.Equals(_used?.Id, deviceId, StringComparison.Ordinal))
        {
            _changed(volume);
        }
    }

    private ZegoException? RefuseWithoutDevice(Operation operation) => _used is null ? operation.Failed(ZegoErrorCode.DeviceInvalidId, "no audio device is in use") : null;
}
