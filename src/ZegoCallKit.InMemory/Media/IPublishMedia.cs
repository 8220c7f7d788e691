using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Defines the notifications about publish channels that the control plane sends to the media plane. The channel is always one of the four valid ones.</summary>
internal interface IPublishMedia
{
    /// <summary>Called when preview started, or its view was replaced.</summary>
    void PreviewStarted(PublishChannel channel, VideoView? view);

    /// <summary>Called when a running preview stopped.</summary>
    void PreviewStopped(PublishChannel channel);

    /// <summary>Called when publishing was requested: capture starts, but nothing is sent yet.</summary>
    void Requested(PublishChannel channel, string streamId);

    /// <summary>Called when the cloud starts to accept the stream, also after an interruption.</summary>
    void Started(PublishChannel channel, PublishedStream stream);

    /// <summary>Called when the cloud stops accepting the stream until the next <see cref="Started"/>; capture continues.</summary>
    void Interrupted(PublishChannel channel);

    /// <summary>Called when publishing ended, in whatever state.</summary>
    void Stopped(PublishChannel channel);

    void MuteAudio(bool mute, PublishChannel channel);

    void MuteVideo(bool mute, PublishChannel channel);

    /// <summary>Requests a snapshot. Returns 0, followed by the snapshot event, or an error code.</summary>
    int TakeSnapshot(PublishChannel channel);

    int SendSei(ReadOnlyMemory<byte> data, PublishChannel channel);

    /// <summary>Sets the encryption key, which has been validated: 16, 24 or 32 bytes, or empty.</summary>
    int SetEncryptionKey(string key, PublishChannel channel);
}
