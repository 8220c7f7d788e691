using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>
/// Defines the commands for media players, which play files locally and into the audio of the main channel. The first load starts the media engine, which then runs until the last
/// room is left; a logout from the last room stops all players.
/// </summary>
public interface IMediaPlayerCommands
{
    /// <summary>Creates a player (<c>create_media_player</c>).</summary>
    /// <returns>The result code 0 and the index of the player; 1008030 if there are ten players already.</returns>
    EngineResult<int> Create();

    /// <summary>Destroys a player, which stops playing (<c>destroy_media_player</c>).</summary>
    /// <param name="player">The index of the player.</param>
    /// <returns>The result code: 0, or 1008001 if the player is unknown.</returns>
    EngineResult Destroy(int player);

    /// <summary>Loads a file (<c>media_player_load_resource</c>). The outcome is reported as <see cref="MediaPlayerLoaded"/>: 0, 1008005 if the engine cannot decode the file, or 1008006 if there is none.</summary>
    /// <param name="player">The index of the player.</param>
    /// <param name="path">The path of the file, at most 2,047 bytes. The real engine decodes WAV, MP3 and MP4 among others; the in-memory engine decodes WAV and Y4M.</param>
    /// <returns>The result code: 0, 1008001 if the player is unknown, 1008004 if the path is too long, or 1008014 if a file is loaded already.</returns>
    EngineResult Load(int player, string path);

    /// <summary>Starts playing the loaded file from its beginning, or from the position sought since it was loaded (<c>media_player_start</c>). <see cref="MediaPlayerStateUpdated"/> reports when it plays.</summary>
    /// <param name="player">The index of the player.</param>
    /// <returns>The result code: 0, 1008001 if the player is unknown, 1008003 if no file is loaded, or 1008014 if it plays or is paused.</returns>
    EngineResult Start(int player);

    /// <summary>Pauses playing (<c>media_player_pause</c>).</summary>
    /// <param name="player">The index of the player.</param>
    /// <returns>The result code: 0, 1008001 if the player is unknown, or 1008099 if it does not play.</returns>
    EngineResult Pause(int player);

    /// <summary>Resumes playing after a pause (<c>media_player_resume</c>).</summary>
    /// <param name="player">The index of the player.</param>
    /// <returns>The result code: 0, 1008001 if the player is unknown, or 1008099 if it is not paused.</returns>
    EngineResult ResumePlaying(int player);

    /// <summary>Changes the position (<c>media_player_seek_to</c>); one beyond the end ends playing. The outcome is reported as <see cref="MediaPlayerSought"/>.</summary>
    /// <param name="player">The index of the player.</param>
    /// <param name="position">The position in the file, in whole milliseconds.</param>
    /// <returns>The result code, 0, 1008001 if the player is unknown, or 1008016 if no file is loaded or its end was reached; and the sequence number of the outcome.</returns>
    EngineResult Seek(int player, TimeSpan position);

    /// <summary>Returns the duration of the loaded file (<c>media_player_get_total_duration</c>).</summary>
    /// <param name="player">The index of the player.</param>
    /// <returns>The result code 0 and the duration, which is zero if no file is loaded; 1008001 if the player is unknown.</returns>
    EngineResult<TimeSpan> GetDuration(int player);

    /// <summary>Sets whether the file plays again after its end (<c>media_player_enable_repeat</c>).</summary>
    /// <param name="player">The index of the player.</param>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0, or 1008001 if the player is unknown.</returns>
    EngineResult EnableRepeat(int player, bool enable);

    /// <summary>
    /// Sets whether the player's audio is mixed into the captured audio of the main channel, after the microphone's mute, volume and processing (<c>media_player_enable_aux</c>). If
    /// the audio is pushed, it is mixed into what is pushed.
    /// </summary>
    /// <param name="player">The index of the player.</param>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0, or 1008001 if the player is unknown.</returns>
    EngineResult EnableAux(int player, bool enable);

    /// <summary>Sets the volume at which the player is played locally (<c>media_player_set_play_volume</c>).</summary>
    /// <param name="player">The index of the player.</param>
    /// <param name="volume">The volume: 0 to 200, where 100 leaves the audio unchanged and each step is a fraction of a decibel; a new player has 60.</param>
    /// <returns>The result code: 0, or 1008001 if the player is unknown.</returns>
    EngineResult SetPlayVolume(int player, int volume);

    /// <summary>Sets the volume at which the player is mixed into the published audio (<c>media_player_set_publish_volume</c>).</summary>
    /// <param name="player">The index of the player.</param>
    /// <param name="volume">The volume: 0 to 200, where 100 leaves the audio unchanged and each step is a fraction of a decibel; a new player has 60.</param>
    /// <returns>The result code: 0, or 1008001 if the player is unknown.</returns>
    EngineResult SetPublishVolume(int player, int volume);

    /// <summary>Draws the player's video in a view (<c>media_player_set_player_canvas</c>).</summary>
    /// <param name="player">The index of the player.</param>
    /// <param name="view">The view; <see langword="null"/> for none.</param>
    /// <returns>The result code: 0, or 1008001 if the player is unknown.</returns>
    EngineResult SetView(int player, VideoView? view);

    /// <summary>Sets whether the player's video goes to the frame sink (<see cref="IEngineFrameSink.OnMediaPlayerVideo"/>, <c>media_player_enable_video_data</c>).</summary>
    /// <param name="player">The index of the player.</param>
    /// <param name="enable">Whether to enable it.</param>
    /// <param name="format">The pixel format of the frames.</param>
    /// <returns>The result code: 0, or 1008001 if the player is unknown.</returns>
    EngineResult EnableVideo(int player, bool enable, VideoPixelFormat format);

}
