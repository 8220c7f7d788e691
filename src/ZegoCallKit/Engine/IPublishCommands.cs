using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Publishing and preview.</summary>
public interface IPublishCommands
{
    /// <summary>Starts publishing (<c>start_publishing_stream_with_config</c>). Raises <see cref="PublisherStateUpdated"/> (requesting) before it returns.</summary>
    /// <param name="streamId">Unique in the AppID; at most 255 bytes.</param>
    /// <param name="roomId">The room; needed in several-rooms mode, otherwise may be empty.</param>
    /// <param name="channel">The channel, one of the four: engines crash on others.</param>
    /// <returns>0; 1000002 not logged in; 1000014-1000016 bad id; 1003023 the channel publishes another stream. The same stream on the same channel is accepted without an event.</returns>
    EngineResult StartPublishing(string streamId, string roomId, PublishChannel channel);

    /// <summary>Stops publishing (<c>stop_publishing_stream</c>). Raises <see cref="PublisherStateUpdated"/> (not publishing) before it returns.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>0, also when nothing is published.</returns>
    EngineResult StopPublishing(PublishChannel channel);

    /// <summary>Sets the stream's extra info, before or while publishing (<c>set_stream_extra_info</c>).</summary>
    /// <param name="extraInfo">At most 1,023 bytes.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0 and the sequence of <see cref="StreamExtraInfoSet"/>.</returns>
    EngineResult SetExtraInfo(string extraInfo, PublishChannel channel);

    /// <summary>Starts capturing without publishing (<c>start_preview</c>). No login is needed; repeating it replaces the view.</summary>
    /// <param name="view">Where to draw; <see langword="null"/> captures without drawing.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult StartPreview(VideoView? view, PublishChannel channel);

    /// <summary>Stops the preview (<c>stop_preview</c>).</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>0, also when none runs.</returns>
    EngineResult StopPreview(PublishChannel channel);

    /// <summary>Stops or resumes sending audio; capture goes on (<c>mute_publish_stream_audio</c>).</summary>
    /// <param name="mute">Whether to stop.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult MuteAudio(bool mute, PublishChannel channel);

    /// <summary>Stops or resumes sending video; capture goes on (<c>mute_publish_stream_video</c>).</summary>
    /// <param name="mute">Whether to stop.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult MuteVideo(bool mute, PublishChannel channel);

    /// <summary>
    /// Takes a picture of what is captured (<c>take_publish_stream_snapshot</c>); <see cref="PublisherSnapshotTaken"/> follows with the next frame, or never
    /// when capture ends without one.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1003030 neither preview nor publishing.</returns>
    EngineResult TakeSnapshot(PublishChannel channel);

    /// <summary>Sends supplemental data along with the video (<c>send_sei</c>); it may be lost.</summary>
    /// <param name="data">1 to 4,096 bytes, at most 30 a second.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult SendSei(ReadOnlyMemory<byte> data, PublishChannel channel);

    /// <summary>
    /// Encrypts what is published (<c>set_publish_stream_encryption_key</c>), before or while publishing; players need the same key first. The end of publishing and
    /// a logout clear the key; nothing else does.
    /// </summary>
    /// <param name="key">16, 24 or 32 bytes.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1003060 bad length.</returns>
    EngineResult SetEncryptionKey(string key, PublishChannel channel);
}
