using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

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
    private int _isOpened;

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
            () => _core.RefuseWhenClosed(operation),
            pending => ReadAll(refused => pending.Fail(refused), () => pending.Complete(true)),
            cancellationToken);
    }

    /// <summary>Reads the lists on first use, so that clients that do not use devices never touch them. May be called from any thread.</summary>
    public LocalDevices Open()
    {
        if (Interlocked.Exchange(ref _isOpened, 1) == 0)
        {
            _core.Post(() =>
            {
                if (!_core.IsClosed)
                {
                    ReadAll(refused => _core.Fault(refused.Operation, refused), static () => { });
                }
            });
        }

        return this;
    }

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
        var left = 3;
        foreach (var inventory in new[] { _microphones, _speakers, _cameras })
        {
            inventory.Read(refusal =>
            {
                left--;
                if (refusal is not null)
                {
                    refused(refusal);
                }
                else if (left == 0)
                {
                    done();
                }
            });
        }
    }

    private DeviceInventory Audio(DeviceKind kind, AudioDeviceType type) =>
        new(_core, kind, engine => engine.AudioDevices.GetDevices(type), engine => engine.AudioDevices.GetDefaultId(type));
}
