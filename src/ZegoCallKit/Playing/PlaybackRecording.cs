using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Playing;

/// <summary>
/// Represents the files that receive a played stream's frames. Opened on the caller's thread, begun and stopped in the state loop, and closed where slow
/// file access does no harm.
/// </summary>
internal sealed class PlaybackRecording : IPlaybackRecording, IDisposable
{
    private static readonly PlaybackRecordingEnd Failure = new() { Reason = PlaybackRecordingEndReason.Failed, Code = ZegoErrorCode.RecordWriteFileError };

    private readonly ClientCore _core;
    private readonly StreamId _streamId;
    private PendingTask<PlaybackRecordingEnd> _completion;
    private RemoteTap? _tap;
    private PlaybackRecordingEnd? _end;

    public PlaybackRecording(ClientCore core, StreamId streamId, PlaybackRecordingOptions options)
    {
        _core = core;
        _completion = new(core.Options.WorkScheduler);
        _streamId = streamId;
        Audio = string.IsNullOrEmpty(options.AudioPath) ? null : new WavSink(options.AudioPath);
        try
        {
            Video = string.IsNullOrEmpty(options.VideoPath) ? null : new Y4mSink(options.VideoPath, options.FrameRate);
        }
        catch
        {
            Audio?.Dispose();
            throw;
        }
    }

    public WavSink? Audio { get; }

    public Y4mSink? Video { get; }

    public IReadOnlyList<string> Files => [.. Audio?.Files ?? [], .. Video?.Files ?? []];

    public Task<PlaybackRecordingEnd> Completion => _completion.Task;

    public void Begin() => _tap = _core.Frames.AddTap(
        _streamId.Value, Audio is null ? null : new WatchedAudioSink(Audio, OnFailed), Video is null ? null : new WatchedVideoSink(Video, OnFailed));

    /// <summary>Stops the recording, unless it has ended.</summary>
    /// <param name="reason">Why it ends.</param>
    /// <returns>A task that completes when the files are complete.</returns>
    public Task EndAsync(PlaybackRecordingEndReason reason)
    {
        if (_end is null)
        {
            _end = reason == PlaybackRecordingEndReason.Failed ? Failure : new PlaybackRecordingEnd { Reason = reason };
            _core.After(_tap is { } tap ? _core.Frames.RemoveTapAsync(_streamId.Value, tap) : Task.CompletedTask, () => _core.RunOutside(() =>
            {
                Close();
                return Task.CompletedTask;
            }));
        }

        return _completion.Task;
    }

    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        _core.Post(() => _ = EndAsync(PlaybackRecordingEndReason.Stopped));
        return _completion.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    /// <summary>Closes files whose recording never began.</summary>
    public void Dispose()
    {
        try
        {
            Audio?.Dispose();
        }
        finally
        {
            Video?.Dispose();
        }
    }

    private void Close()
    {
        try
        {
            Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _end = Failure;
            _core.Fault($"recording of {_streamId}", fault);
        }
        finally
        {
            _completion.SetResult(_end!);
        }
    }

    // On the engine's thread: what cannot be written now will not be written later either.
    private void OnFailed() => _core.Post(() => _ = EndAsync(PlaybackRecordingEndReason.Failed));
}
