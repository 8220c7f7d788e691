using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>
/// Notifies players of the states of a publisher's camera, microphone and speaker: all states when playing starts, then changes. Media that a user pushes has no device;
/// in this case
/// only mutes, switches and their end are reported.
/// </summary>
internal sealed class RemoteDevices(MediaContext context, OutgoingChannel channel)
{
    private volatile RemoteDeviceState _camera;
    private volatile RemoteDeviceState _microphone;
    private volatile RemoteDeviceState _speaker;
    private volatile bool _hasCamera;
    private volatile bool _hasMicrophone;

    public void Update()
    {
        var settings = channel.Settings;
        var machine = context.Devices.Machine;
        _hasCamera = settings.VideoSource == VideoSourceKind.Camera;
        _hasMicrophone = settings.UsesMicrophone;
        var camera = State(channel.Video.IsMuted, settings.CameraEnabled, !_hasCamera || machine.Cameras.Count > 0);
        var microphone = State(channel.Audio.IsMuted || context.Switches.MicrophoneMuted, !_hasMicrophone || context.Switches.MicrophoneOpen, !_hasMicrophone || machine.Microphones.Count > 0);
        var speaker = State(context.Switches.SpeakerMuted, isOpen: true, machine.Speakers.Count > 0);
        if (channel.Stream is null && (_camera != camera || _microphone != microphone || _speaker != speaker))
        {
            // Players cannot be notified before the cloud accepts the stream again.
            foreach (var route in channel.Feed.Routes.Current)
            {
                route.DeviceNotice.Forget();
            }
        }

        if (_camera != camera)
        {
            _camera = camera;
            channel.Video.Tell(id => new RemoteCameraStateUpdated(id, camera));
        }

        if (_microphone != microphone)
        {
            _microphone = microphone;
            channel.Audio.Tell(id => new RemoteMicrophoneStateUpdated(id, microphone));
        }

        if (_speaker != speaker)
        {
            _speaker = speaker;
            channel.Audio.Tell(id => new RemoteSpeakerStateUpdated(id, speaker));
        }
    }

    public void TellAll(IRoute route)
    {
        var id = route.Stream.Id;
        if (_hasCamera || _camera != RemoteDeviceState.Open)
        {
            channel.Video.Tell(route, new RemoteCameraStateUpdated(id, _camera));
        }

        if (_hasMicrophone || _microphone != RemoteDeviceState.Open)
        {
            channel.Audio.Tell(route, new RemoteMicrophoneStateUpdated(id, _microphone));
        }

        if (_speaker != RemoteDeviceState.Open)
        {
            channel.Audio.Tell(route, new RemoteSpeakerStateUpdated(id, _speaker));
        }
    }

    private static RemoteDeviceState State(bool isMuted, bool isOpen, bool isThere)
    {
        if (isMuted)
        {
            return RemoteDeviceState.Muted;
        }

        if (!isOpen)
        {
            return RemoteDeviceState.Disabled;
        }

        return isThere ? RemoteDeviceState.Open : RemoteDeviceState.Unplugged;
    }
}
