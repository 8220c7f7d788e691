using ZegoCallKit.Collections;

namespace ZegoCallKit.MediaPlayers;

/// <summary>
/// Represents a player of a file, such as hold music, a ringback tone or an announcement: it plays locally and into the call. Opened by <see cref="IZegoClient.OpenMediaPlayerAsync"/>. Dispose it to stop.
/// </summary>
public interface IMediaPlayer : IAsyncDisposable
{
    /// <summary>Gets the path of the file.</summary>
    string Path { get; }

    /// <summary>Gets the duration of the file, played once.</summary>
    TimeSpan Duration { get; }

    /// <summary>Gets the current state, and its changes; completes after <see cref="MediaPlayerPhase.Closed"/>.</summary>
    IObservableState<MediaPlayerState> State { get; }

    /// <summary>Gets a task that completes when the player is closed and its video sink is no longer called; it never fails.</summary>
    Task<MediaPlayerEnd> Completion { get; }

    /// <summary>
    /// Plays the file: from its beginning, or from where it is paused (ZEGO: <c>media_player_start</c>, <c>media_player_resume</c>). Does nothing while it plays. After the end it starts again.
    /// </summary>
    /// <param name="cancellationToken">Cancels the operation; if playing has begun, it is paused.</param>
    /// <returns>A task that completes when the file plays; <see cref="PlayToEndAsync"/> waits for its end.</returns>
    /// <exception cref="ZegoException">The player is closed, or the engine refused the command.</exception>
    /// <exception cref="ZegoTimeoutException">The file did not play within <see cref="ZegoTimeouts.Command"/>.</exception>
    Task PlayAsync(CancellationToken cancellationToken = default);

    /// <summary>Plays the file like <see cref="PlayAsync"/> and waits until its end.</summary>
    /// <param name="cancellationToken">Cancels the operation and pauses the player.</param>
    /// <returns>A task that completes when the end of the file was reached.</returns>
    /// <exception cref="InvalidOperationException">The player repeats the file, which therefore has no end.</exception>
    /// <exception cref="ZegoException">The player was closed or stopped before the end, or the engine refused the command.</exception>
    /// <exception cref="ZegoTimeoutException">The file did not play within <see cref="ZegoTimeouts.Command"/>.</exception>
    Task PlayToEndAsync(CancellationToken cancellationToken = default);

    /// <summary>Pauses the player (ZEGO: <c>media_player_pause</c>). Does nothing unless it plays.</summary>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the player is paused.</returns>
    /// <exception cref="ZegoException">The player is closed, or the engine refused the command.</exception>
    /// <exception cref="ZegoTimeoutException">The player did not pause within <see cref="ZegoTimeouts.Command"/>.</exception>
    Task PauseAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes the position, while the player plays, is paused, or before it plays for the first time (ZEGO: <c>media_player_seek_to</c>). After the end, play the file again first.
    /// </summary>
    /// <param name="position">The position: zero to <see cref="Duration"/>, in whole milliseconds.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the position has changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the file; nothing was sent.</exception>
    /// <exception cref="ZegoException">The player is closed, or there is nothing to seek in (1008016), because the end was reached or a logout stopped the player.</exception>
    /// <exception cref="ZegoTimeoutException">The engine did not answer within <see cref="ZegoTimeouts.Command"/>.</exception>
    Task SeekAsync(TimeSpan position, CancellationToken cancellationToken = default);

    /// <summary>Sets the volume at which the file is played locally (ZEGO: <c>media_player_set_play_volume</c>).</summary>
    /// <param name="volume">The volume: 0 to 200. 0 is silence, 100 is the volume of the file, 60 is 12 dB quieter, and 200 is 12 dB louder.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volume is out of range; nothing was sent.</exception>
    /// <exception cref="ZegoException">The player is closed, or the engine refused the command.</exception>
    Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default);

    /// <summary>Sets the volume at which the file is played into the call (ZEGO: <c>media_player_set_publish_volume</c>).</summary>
    /// <param name="volume">The volume: 0 to 200, as for <see cref="SetVolumeAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volume is out of range; nothing was sent.</exception>
    /// <exception cref="ZegoException">The player is closed, or the engine refused the command.</exception>
    Task SetPublishVolumeAsync(int volume, CancellationToken cancellationToken = default);

    /// <summary>Sets whether the audio of the file goes into the call, see <see cref="MediaPlayerOptions.Published"/> (ZEGO: <c>media_player_enable_aux</c>).</summary>
    /// <param name="published">Whether it goes into the call.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ZegoException">The player is closed, or the engine refused the command.</exception>
    Task SetPublishedAsync(bool published, CancellationToken cancellationToken = default);

    /// <summary>Sets whether the file is played again after its end (ZEGO: <c>media_player_enable_repeat</c>).</summary>
    /// <param name="repeat">Whether it is played again.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ZegoException">The player is closed, or the engine refused the command.</exception>
    Task SetRepeatAsync(bool repeat, CancellationToken cancellationToken = default);
}
