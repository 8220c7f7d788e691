using System.Text;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.InMemory.Media.Reports;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Recordings;

/// <summary>Records what one channel captures. Commands run with the engine's gate held; frames come from the capturing thread.</summary>
internal sealed class ChannelRecorder
{
    private const int MaxPathBytes = 1023;

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(1);

    private readonly EngineMedia _media;
    private readonly OutgoingChannel _channel;
    private readonly IntervalReport _progress;
    private CaptureFiles? _files;

    public ChannelRecorder(EngineMedia media, OutgoingChannel channel)
    {
        _media = media;
        _channel = channel;
        _progress = new(media);
    }

    public ZegoErrorCode Start(string path, RecordingContent content)
    {
        // A second start is accepted without effect: the first file continues.
        if (_files is not null)
        {
            return ZegoErrorCode.None;
        }

        if (Encoding.UTF8.GetByteCount(path) > MaxPathBytes)
        {
            return ZegoErrorCode.RecordFilePathTooLong;
        }

        ZegoErrorCode code;
        try
        {
            code = CaptureFiles.TryOpen(path, content, _channel.Settings.VideoConfig.FramesPerSecond, out var files);
            Volatile.Write(ref _files, files);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The start is accepted, and its failure is reported later.
            _media.Core.Events.Post(new CapturedRecordingUpdated(_channel.Channel, CapturedRecordingState.NotRecording, (int)ZegoErrorCode.RecordOpenFileFailed, path));
            return ZegoErrorCode.None;
        }

        if (code != ZegoErrorCode.None)
        {
            _media.Core.Events.Raise(new CapturedRecordingUpdated(_channel.Channel, CapturedRecordingState.NotRecording, (int)code, path));
        }

        return code;
    }

    /// <summary>Completes the file, if there is one.</summary>
    public void Stop() => End(Volatile.Read(ref _files), ZegoErrorCode.None);

    public void Video(MediaBuffer buffer) => Write(buffer, isVideo: true);

    public void Audio(MediaBuffer buffer) => Write(buffer, isVideo: false);

    private void Write(MediaBuffer buffer, bool isVideo)
    {
        if (Volatile.Read(ref _files) is { } files)
        {
            Write(files, buffer, isVideo);
        }
    }

    // A separate method, so that frames cost nothing while no recording runs.
    private void Write(CaptureFiles files, MediaBuffer buffer, bool isVideo)
    {
        try
        {
            if (files.Write(buffer, isVideo))
            {
                _media.Core.Events.Post(() => Began(files));
            }
        }
        catch (IOException)
        {
            _media.Core.Events.Post(() => End(files, ZegoErrorCode.RecordWriteFileError));
        }
    }

    private void Began(CaptureFiles files)
    {
        if (!ReferenceEquals(files, _files))
        {
            return;
        }

        _media.State.Hold();
        var began = _media.Clock.Now;
        _media.Core.Events.Raise(new CapturedRecordingUpdated(_channel.Channel, CapturedRecordingState.Recording, 0, files.Path));
        _progress.Start(ProgressInterval, () => _media.Core.Events.Raise(
            new CapturedRecordingProgressed(_channel.Channel, TimeSpan.FromTicks(_media.Clock.Now - began), files.Length, files.Path)));
    }

    private void End(CaptureFiles? files, ZegoErrorCode code)
    {
        if (files is null || !ReferenceEquals(files, _files))
        {
            return;
        }

        Volatile.Write(ref _files, null);
        _progress.Stop();
        try
        {
            files.Dispose();
        }
        catch (IOException)
        {
            code = ZegoErrorCode.RecordWriteFileError;
        }

        var state = code == ZegoErrorCode.None ? CapturedRecordingState.Completed : CapturedRecordingState.NotRecording;
        _media.Core.Events.Post(new CapturedRecordingUpdated(_channel.Channel, state, (int)code, files.Path));
    }
}
