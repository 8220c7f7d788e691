using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Defines the notifications about played streams that the control plane sends to the media plane.</summary>
internal interface IPlayMedia
{
    /// <summary>Called when playing was requested; no media arrives yet.</summary>
    void Requested(string streamId, VideoView? view);

    /// <summary>Called when the room of a requested stream is connected: the media engine runs for the stream.</summary>
    void Connected(string streamId);

    /// <summary>Called when the cloud starts to deliver the stream, also after an interruption, possibly from another publisher.</summary>
    void Started(string streamId, PublishedStream stream);

    /// <summary>Called when delivery stops until the next <see cref="Started"/>.</summary>
    void Interrupted(string streamId);

    /// <summary>Called when playing ended, in whatever state: clears the stream's volume, mutes and buffer settings.</summary>
    void Stopped(string streamId);

    void SetView(string streamId, VideoView? view);

    /// <summary>Sets the volume of a stream, also if it is not played.</summary>
    void SetVolume(string streamId, int volume);

    void SetAllVolume(int volume);

    void MuteAudio(string streamId, bool mute);

    void MuteVideo(string streamId, bool mute);

    void MuteAllAudio(bool mute);

    void MuteAllVideo(bool mute);

    /// <summary>Requests a snapshot. Returns 0, followed by the snapshot event, or an error code.</summary>
    int TakeSnapshot(string streamId);
}
