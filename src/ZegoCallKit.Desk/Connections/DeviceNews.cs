using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Tells the receivers of a stream what the publisher's devices do.</summary>
internal static class DeviceNews
{
    /// <summary>Reports what has changed.</summary>
    public static void Tell(IRoute route, WireSource source, WireSource before, long now)
    {
        var departure = new Departure(now, now, IsLost: false, MediaKey.None, Number: 0);
        var id = route.Stream.Id;
        if (source.Camera is { } camera && camera != before.Camera)
        {
            route.TellDevice(new RemoteCameraStateUpdated(id, camera), alongVideo: true, in departure);
        }

        if (source.Microphone is { } microphone && microphone != before.Microphone)
        {
            route.TellDevice(new RemoteMicrophoneStateUpdated(id, microphone), alongVideo: false, in departure);
        }

        if (source.Speaker is { } speaker && speaker != before.Speaker)
        {
            route.TellDevice(new RemoteSpeakerStateUpdated(id, speaker), alongVideo: false, in departure);
        }
    }
}
