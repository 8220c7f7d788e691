using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Handles preview and publishing in the media plane.</summary>
internal sealed class PublishMedia(EngineMedia media) : IPublishMedia
{
    public void PreviewStarted(PublishChannel channel, VideoView? view) => Change(channel, static it => it.Preview(true));

    public void PreviewStopped(PublishChannel channel) => Change(channel, static it => it.Preview(false));

    public void Requested(PublishChannel channel, string streamId) => Change(channel, it => it.Request(streamId));

    public void Started(PublishChannel channel, PublishedStream stream) => Change(channel, it => it.Start(stream));

    public void Interrupted(PublishChannel channel) => Change(channel, static it => it.Interrupt());

    public void Stopped(PublishChannel channel) => Change(channel, static it => it.Stop());

    public void MuteAudio(bool mute, PublishChannel channel) => Change(channel, it => it.Audio.IsMuted = mute);

    public void MuteVideo(bool mute, PublishChannel channel) => Change(channel, it => it.Video.IsMuted = mute);

    public int TakeSnapshot(PublishChannel channel) =>
        media.Channels[channel].Video.RequestSnapshot() ? 0 : (int)ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed;

    public int SendSei(ReadOnlyMemory<byte> data, PublishChannel channel)
    {
        media.Channels[channel].Video.AddSei(data);
        return 0;
    }

    public int SetEncryptionKey(string key, PublishChannel channel)
    {
        media.Channels[channel].Audio.Key = key;
        media.Channels[channel].Video.Key = key;
        return 0;
    }

    private void Change(PublishChannel channel, Action<OutgoingChannel> change)
    {
        change(media.Channels[channel]);
        media.Refresh();
    }
}
