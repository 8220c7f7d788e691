using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media;

/// <summary>What the control plane tells the media plane about played streams.</summary>
internal interface IPlayMedia
{
    /// <summary>Playing was asked for; nothing arrives yet.</summary>
    void Requested(string streamId, VideoView? view);

    /// <summary>The room of a requested stream is connected: the media engine runs for it.</summary>
    void Connected(string streamId);

    /// <summary>The cloud delivers the stream from now on; also after an interruption, perhaps from another publisher.</summary>
    void Started(string streamId, PublishedStream stream);

    /// <summary>Nothing arrives until <see cref="Started"/> comes again.</summary>
    void Interrupted(string streamId);

    /// <summary>Playing ended, whatever its state was: forget the stream's volume, mutes and buffer settings.</summary>
    void Stopped(string streamId);

    void SetView(string streamId, VideoView? view);

    /// <summary>Also called for streams that are not played.</summary>
    void SetVolume(string streamId, int volume);

    void SetAllVolume(int volume);

    void MuteAudio(string streamId, bool mute);

    void MuteVideo(string streamId, bool mute);

    void MuteAllAudio(bool mute);

    void MuteAllVideo(bool mute);

    /// <summary>0, or why there is none; then the snapshot event follows.</summary>
    int TakeSnapshot(string streamId);
}
