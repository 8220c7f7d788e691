using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Holds the sinks of one played stream: those of its playback, and further ones. Changed in the state loop, used on the engine's media threads.</summary>
/// <param name="streamId">The id of the stream.</param>
internal sealed class RemoteRoute(string streamId)
{
    private AudioTap? _audio;
    private VideoTap? _video;
    private RemoteTap[] _further = [];

    public string StreamId { get; } = streamId;

    /// <summary>Gets or sets the string in which the engine last passed the id. Engines reuse their strings, so that most frames are found without comparing text.</summary>
    public string Passed { get; set; } = streamId;

    public bool IsEmpty => _audio is null && _video is null && _further.Length == 0;

    /// <summary>Replaces the sink of audio.</summary>
    /// <returns>A task that completes when the replaced sink is no longer called.</returns>
    public Task SetAudioAsync(AudioTap? audio) => Interlocked.Exchange(ref _audio, audio)?.Slot.CloseAsync() ?? Task.CompletedTask;

    /// <summary>Replaces the sink of video.</summary>
    /// <returns>A task that completes when the replaced sink is no longer called.</returns>
    public Task SetVideoAsync(VideoTap? video) => Interlocked.Exchange(ref _video, video)?.Slot.CloseAsync() ?? Task.CompletedTask;

    public void Add(RemoteTap tap) => Volatile.Write(ref _further, [.. _further, tap]);

    /// <summary>Removes further sinks.</summary>
    /// <returns>A task that completes when they are no longer called.</returns>
    public Task RemoveAsync(RemoteTap tap)
    {
        Volatile.Write(ref _further, [.. _further.Where(other => other != tap)]);
        return tap.CloseAsync();
    }

    public void Audio(in AudioFrame frame)
    {
        Volatile.Read(ref _audio)?.Write(in frame);
        foreach (var tap in Volatile.Read(ref _further))
        {
            tap.Audio?.Write(in frame);
        }
    }

    public void Video(in VideoFrame frame)
    {
        Volatile.Read(ref _video)?.Write(in frame);
        foreach (var tap in Volatile.Read(ref _further))
        {
            tap.Video?.Write(in frame);
        }
    }
}
