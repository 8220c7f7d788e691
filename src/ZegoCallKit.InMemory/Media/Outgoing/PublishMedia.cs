namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Handles preview and publishing in the media plane. The channel is always one of the four valid ones.</summary>
internal sealed class PublishMedia(ChannelSet channels, Action refresh)
{
    /// <summary>Called when preview started, or its view was replaced.</summary>
    public void OnPreviewStarted(PublishChannel channel) => Change(channel, static it => it.Preview(true));

    /// <summary>Called when a running preview stopped.</summary>
    public void OnPreviewStopped(PublishChannel channel) => Change(channel, static it => it.Preview(false));

    /// <summary>Called when publishing was requested: capture starts, but nothing is sent yet.</summary>
    public void OnRequested(PublishChannel channel, string streamId) => Change(channel, it => it.Request(streamId));

    /// <summary>Called when the cloud starts to accept the stream, also after an interruption.</summary>
    public void OnStarted(PublishChannel channel, PublishedStream stream) => Change(channel, it => it.Start(stream));

    /// <summary>Called when the cloud stops accepting the stream until the next <see cref="OnStarted"/>; capture continues.</summary>
    public void OnInterrupted(PublishChannel channel) => Change(channel, static it => it.Interrupt());

    /// <summary>Called when publishing ended, in whatever state.</summary>
    public void OnStopped(PublishChannel channel) => Change(channel, static it => it.Stop());

    public void MuteAudio(bool mute, PublishChannel channel) => Change(channel, it => it.Audio.IsMuted = mute);

    public void MuteVideo(bool mute, PublishChannel channel) => Change(channel, it => it.Video.IsMuted = mute);

    /// <summary>Requests a snapshot. Returns 0, followed by the snapshot event, or an error code.</summary>
    public int TakeSnapshot(PublishChannel channel) =>
        channels[channel].Video.RequestSnapshot() ? 0 : (int)ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed;

    public int SendSei(ReadOnlyMemory<byte> data, PublishChannel channel)
    {
        channels[channel].Video.AddSei(data);
        return 0;
    }

    /// <summary>Sets the encryption key, which has been validated: 16, 24 or 32 bytes, or empty.</summary>
    public int SetEncryptionKey(string key, PublishChannel channel)
    {
        var mediaKey = MediaKey.Of(key);
        channels[channel].Audio.Key = mediaKey;
        channels[channel].Video.Key = mediaKey;
        return 0;
    }

    private void Change(PublishChannel channel, Action<OutgoingChannel> change)
    {
        change(channels[channel]);
        refresh();
    }
}
