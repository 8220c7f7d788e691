using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media;

/// <summary>What the control plane tells the media plane about the publish channels. Channels are always one of the four here.</summary>
internal interface IPublishMedia
{
    /// <summary>Preview began, or its view was replaced.</summary>
    void PreviewStarted(PublishChannel channel, VideoView? view);

    /// <summary>Preview ended; called only when it ran.</summary>
    void PreviewStopped(PublishChannel channel);

    /// <summary>Publishing was asked for: capture begins, nothing is sent yet.</summary>
    void Requested(PublishChannel channel, string streamId);

    /// <summary>The cloud takes the stream from now on; also after an interruption.</summary>
    void Started(PublishChannel channel, PublishedStream stream);

    /// <summary>The cloud takes nothing until <see cref="Started"/> comes again; capture goes on.</summary>
    void Interrupted(PublishChannel channel);

    /// <summary>Publishing ended, whatever its state was.</summary>
    void Stopped(PublishChannel channel);

    void MuteAudio(bool mute, PublishChannel channel);

    void MuteVideo(bool mute, PublishChannel channel);

    /// <summary>0, or why there is none; then the snapshot event follows.</summary>
    int TakeSnapshot(PublishChannel channel);

    int SendSei(ReadOnlyMemory<byte> data, PublishChannel channel);

    /// <summary>The key was checked: 16, 24 or 32 bytes, or empty.</summary>
    int SetEncryptionKey(string key, PublishChannel channel);
}
