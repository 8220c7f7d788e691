using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Playing streams of others.</summary>
public interface IPlayCommands
{
    /// <summary>
    /// Starts playing (<c>start_playing_stream_with_config</c>). Raises <see cref="PlayerStateUpdated"/> (requesting) before it returns. A stream that
    /// does not exist yet is waited for; the 21st stream is accepted and then ends with 1004010.
    /// </summary>
    /// <param name="streamId">The stream, at most 255 bytes.</param>
    /// <param name="roomId">The room; needed in several-rooms mode, otherwise may be empty.</param>
    /// <param name="view">Where to draw; <see langword="null"/> plays audio only, unless the engine has no windows (in memory: pictures arrive for custom rendering).</param>
    /// <returns>0; 1000002 not logged in; 1000014-1000016 bad id. Repeating it replaces the view without an event.</returns>
    EngineResult StartPlaying(string streamId, string roomId, VideoView? view);

    /// <summary>Stops playing and forgets the stream's volume and mutes (<c>stop_playing_stream</c>).</summary>
    /// <param name="streamId">The stream.</param>
    /// <returns>0, also when not playing.</returns>
    EngineResult StopPlaying(string streamId);

    /// <summary>Draws somewhere else (<c>update_playing_canvas</c>).</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="view">The new view; <see langword="null"/> stops drawing.</param>
    /// <returns>0.</returns>
    EngineResult SetView(string streamId, VideoView? view);

    /// <summary>Sets a stream's volume (<c>set_play_volume</c>).</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="volume">0 to 200, 100 is unchanged; engines do not check.</param>
    /// <returns>0.</returns>
    EngineResult SetVolume(string streamId, int volume);

    /// <summary>Sets the volume of all streams, also of later ones (<c>set_all_play_stream_volume</c>).</summary>
    /// <param name="volume">0 to 200, 100 is unchanged.</param>
    /// <returns>0.</returns>
    EngineResult SetAllVolume(int volume);

    /// <summary>Stops or resumes receiving a stream's audio (<c>mute_play_stream_audio</c>).</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="mute">Whether to stop.</param>
    /// <returns>0.</returns>
    EngineResult MuteAudio(string streamId, bool mute);

    /// <summary>Stops or resumes receiving a stream's video; the last picture stays (<c>mute_play_stream_video</c>).</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="mute">Whether to stop.</param>
    /// <returns>0.</returns>
    EngineResult MuteVideo(string streamId, bool mute);

    /// <summary>Stops or resumes receiving all audio (<c>mute_all_play_audio_streams</c>).</summary>
    /// <param name="mute">Whether to stop.</param>
    /// <returns>0.</returns>
    EngineResult MuteAllAudio(bool mute);

    /// <summary>Stops or resumes receiving all video (<c>mute_all_play_video_streams</c>).</summary>
    /// <param name="mute">Whether to stop.</param>
    /// <returns>0.</returns>
    EngineResult MuteAllVideo(bool mute);

    /// <summary>
    /// Takes a picture of a played stream (<c>take_play_stream_snapshot</c>); <see cref="PlayerSnapshotTaken"/> follows with the next frame, or never when playing
    /// ends without one.
    /// </summary>
    /// <param name="streamId">The stream.</param>
    /// <returns>0; 1004030 the stream is not played.</returns>
    EngineResult TakeSnapshot(string streamId);
}
