using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Devices;

/// <summary>Implements the devices of one client. Events arrive through the state loop.</summary>
internal sealed class LocalDevices : IDevices
{
    private readonly ClientCore _core;
    private readonly DeviceInventory _microphones;
    private readonly DeviceInventory _speakers;
    private readonly DeviceInventory _cameras;
    private readonly Microphone _microphone;
    private readonly Speaker _speaker;
    private readonly Camera[] _channels;
    private readonly Broadcaster<DeviceProblem> _problems;

    public LocalDevices(ClientCore core)
    {
        _core = core;
        _problems = new Broadcaster<DeviceProblem>(core.Delivery, "device problems");
        _microphones = Audio(DeviceKind.Microphone, AudioDeviceType.Microphone);
        _speakers = Audio(DeviceKind.Speaker, AudioDeviceType.Speaker);
        _cameras = new DeviceInventory(core, DeviceKind.Camera, static engine => engine.Capture.GetCameras(), static engine => engine.Capture.GetDefaultCameraId());
        _microphone = new Microphone(core, _microphones, core.Open, core.RefuseWhenClosed);
        _speaker = new Speaker(core, _speakers, core.Open, core.RefuseWhenClosed);
        _channels = [.. Enum.GetValues<PublishChannel>().Select(channel => new Camera(core, _cameras, channel, core.Open, core.RefuseWhenClosed))];
        core.Events.On<AudioDeviceChanged>(OnChanged);
        core.Events.On<VideoDeviceChanged>(e => _cameras.OnChanged(e.Type, e.Device));
        core.Events.On<AudioDeviceVolumeChanged>(OnVolume);
        core.Events.On<LocalDeviceFault>(OnFault);
    }

    public IMicrophone Microphone => _microphone;

    public ISpeaker Speaker => _speaker;

    public ICamera Camera => _channels[0];

    public IObservable<DeviceProblem> Problems => _problems;

    public ICamera CameraOf(PublishChannel channel)
    {
        Guard.Channel(channel, nameof(channel));
        return _channels[(int)channel];
    }

    public Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        var operation = new Operation("GetDevices");
        return _core.StartAsync<bool>(
            operation,
            _core.Open,
            _core.RefuseWhenClosed,
            pending => ReadAll(refused => pending.Fail(refused), () => pending.Complete(true)),
            cancellationToken);
    }

    /// <summary>Reads the lists when the engine has started. A list that the engine refuses is a fault and stays empty.</summary>
    /// <param name="then">Called when all lists have been read.</param>
    public void Begin(Action then) => ReadAll(refused => _core.Fault(refused.Operation, refused), then);

    private void OnChanged(AudioDeviceChanged e) => (e.DeviceType == AudioDeviceType.Microphone ? _microphones : _speakers).OnChanged(e.Type, e.Device);

    private void OnVolume(AudioDeviceVolumeChanged e) => (e.DeviceType == AudioDeviceType.Microphone ? _microphone.Volume : _speaker.Volume).OnVolume(e.DeviceId, e.Volume);

    private void OnFault(LocalDeviceFault e) => _problems.Publish(new DeviceProblem { Fault = e.Fault, Kind = e.Kind, DeviceId = e.DeviceId });

    public void End()
    {
        _microphone.End();
        _speaker.End();
        Array.ForEach(_channels, static camera => camera.End());
        _microphones.End();
        _speakers.End();
        _cameras.End();
        _problems.Complete();
    }

    private void ReadAll(Action<ZegoException> refused, Action done)
    {
        DeviceInventory[] inventories = [_microphones, _speakers, _cameras];
        var left = inventories.Length;
        foreach (var inventory in inventories)
        {
            inventory.Read(refusal =>
            {
                if (refusal is not null)
                {
                    refused(refusal);
                }

                left--;
                if (left == 0)
                {
                    done();
                }
            });
        }
    }

    private DeviceInventory Audio(DeviceKind kind, AudioDeviceType type) =>
        new(_core, kind, engine => engine.AudioDevices.GetDevices(type), engine => engine.AudioDevices.GetDefaultId(type));
}
