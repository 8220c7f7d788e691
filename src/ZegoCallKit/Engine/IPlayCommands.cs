using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that play streams of other users.</summary>
public interface IPlayCommands
{
    /// <summary>
    /// Starts playing (<c>start_playing_stream_with_config</c>). Raises <see cref="PlayerStateUpdated"/> (requesting) before it returns. If the stream
    /// does not exist yet, the engine waits for it; the 21st stream is accepted and then ends with 1004010.
    /// </summary>
    /// <param name="streamId">The id of the stream: at most 255 bytes.</param>
    /// <param name="roomId">The id of the room; required in multi-room mode, otherwise it may be empty.</param>
    /// <param name="view">Where to draw; <see langword="null"/> plays only audio, unless the engine has no windows (on the in-memory engine, frames arrive for custom rendering).</param>
    /// <returns>The result code: 0, 1000002 if not logged in, or 1000014-1000016 if the id is not valid. Repeating the command replaces the view without an event.</returns>
    EngineResult StartPlaying(string streamId, string roomId, VideoView? view);

    /// <summary>Stops playing and discards the stream's volume and mute settings (<c>stop_playing_stream</c>).</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The result code: 0, even if the stream is not playing.</returns>
    EngineResult StopPlaying(string streamId);

    /// <summary>Changes where the video is drawn (<c>update_playing_canvas</c>).</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="view">The new view; <see langword="null"/> stops drawing.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetView(string streamId, VideoView? view);

    /// <summary>Sets the volume of a stream (<c>set_play_volume</c>).</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="volume">The volume: 0 to 200, where 100 is unchanged; engines do not check it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetVolume(string streamId, int volume);

    /// <summary>Stops or resumes receiving a stream's audio (<c>mute_play_stream_audio</c>).</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="mute">Whether to stop receiving it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult MuteAudio(string streamId, bool mute);

    /// <summary>Stops or resumes receiving a stream's video; the last frame remains (<c>mute_play_stream_video</c>).</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="mute">Whether to stop receiving it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult MuteVideo(string streamId, bool mute);

    /// <summary>
    /// Takes a snapshot of a played stream (<c>take_play_stream_snapshot</c>); <see cref="PlayerSnapshotTaken"/> follows with the next frame, or never if playing
    /// ends before a frame arrives.
    /// </summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The result code: 0, or 1004030 if the stream is not played.</returns>
    EngineResult TakeSnapshot(string streamId);
}
