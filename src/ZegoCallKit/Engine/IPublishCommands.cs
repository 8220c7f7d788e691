using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands for publishing and preview.</summary>
public interface IPublishCommands
{
    /// <summary>Starts publishing (<c>start_publishing_stream_with_config</c>). Raises <see cref="PublisherStateUpdated"/> (requesting) before it returns.</summary>
    /// <param name="streamId">The id of the stream, unique in the AppID: at most 255 bytes.</param>
    /// <param name="roomId">The id of the room; required in multi-room mode, otherwise it may be empty.</param>
    /// <param name="channel">The channel, which must be one of the four: engines crash on other values.</param>
    /// <returns>The result code: 0, 1000002 if not logged in, 1000014-1000016 if the id is not valid, or 1003023 if the channel publishes another stream. The same stream on the same channel is accepted without an event.</returns>
    EngineResult StartPublishing(string streamId, string roomId, PublishChannel channel);

    /// <summary>Stops publishing (<c>stop_publishing_stream</c>). Raises <see cref="PublisherStateUpdated"/> (not publishing) before it returns.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, even if nothing is published.</returns>
    EngineResult StopPublishing(PublishChannel channel);

    /// <summary>Sets the stream's extra info, before or while publishing (<c>set_stream_extra_info</c>).</summary>
    /// <param name="extraInfo">The extra info: at most 1,023 bytes.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code 0 and the sequence number of <see cref="StreamExtraInfoSet"/>.</returns>
    EngineResult SetExtraInfo(string extraInfo, PublishChannel channel);

    /// <summary>Starts capturing without publishing (<c>start_preview</c>). No login is required; repeating it replaces the view.</summary>
    /// <param name="view">Where to draw; <see langword="null"/> captures without drawing.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult StartPreview(VideoView? view, PublishChannel channel);

    /// <summary>Stops the preview (<c>stop_preview</c>).</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, even if there is no preview.</returns>
    EngineResult StopPreview(PublishChannel channel);

    /// <summary>Stops or resumes sending audio; capture continues (<c>mute_publish_stream_audio</c>).</summary>
    /// <param name="mute">Whether to stop sending it.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult MuteAudio(bool mute, PublishChannel channel);

    /// <summary>Stops or resumes sending video; capture continues (<c>mute_publish_stream_video</c>).</summary>
    /// <param name="mute">Whether to stop sending it.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult MuteVideo(bool mute, PublishChannel channel);

    /// <summary>
    /// Takes a snapshot of captured video (<c>take_publish_stream_snapshot</c>); <see cref="PublisherSnapshotTaken"/> follows with the next frame, or never
    /// if capture ends before a frame arrives.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, or 1003030 if the channel is neither previewing nor publishing.</returns>
    EngineResult TakeSnapshot(PublishChannel channel);

    /// <summary>Sends supplemental data with the video (<c>send_sei</c>); it may be lost.</summary>
    /// <param name="data">The data: 1 to 4,096 bytes, at most 30 times per second.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SendSei(ReadOnlyMemory<byte> data, PublishChannel channel);

    /// <summary>
    /// Sets the key that encrypts published streams (<c>set_publish_stream_encryption_key</c>), before or while publishing; subscribers need the same key first. The key is cleared only when publishing
    /// ends and by a logout.
    /// </summary>
    /// <param name="key">The key: 16, 24 or 32 bytes.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, or 1003060 if the length is not allowed.</returns>
    EngineResult SetEncryptionKey(string key, PublishChannel channel);
}
