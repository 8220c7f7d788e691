using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Defines where a published stream goes: to one player in this process, or over a wire.</summary>
internal interface IRoute
{
    PublishedStream Stream { get; }

    /// <summary>Gets whether the receiver knows the publisher's devices.</summary>
    DeviceNotice DeviceNotice { get; }

    /// <summary>Sends audio; the route retains the buffer if it keeps it.</summary>
    void SendAudio(MediaBuffer buffer, in Departure departure);

    /// <summary>Sends video; the route retains the buffer if it keeps it.</summary>
    void SendVideo(MediaBuffer buffer, in Departure departure);

    /// <summary>Sends supplemental data, which take the route of the video.</summary>
    void SendSei(ReadOnlyMemory<byte> data, in Departure departure);

    /// <summary>Sends the state of a device along with the audio, or with the video.</summary>
    void TellDevice(EngineEvent state, bool alongVideo, in Departure departure);

    /// <summary>Called when what the feed silences has changed.</summary>
    void OnSilenced();
}
