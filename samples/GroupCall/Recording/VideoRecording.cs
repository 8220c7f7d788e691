using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace GroupCall.Recording;

/// <summary>The pictures of one appearance of a stream: a file for each unbroken stretch, begun with its first picture.</summary>
internal sealed class VideoRecording(Func<string> nextFile, FrameRate frameRate, Continuity continuity) : IVideoSink, IDisposable
{
    private Y4mSink? _file;

    public void Write(in VideoFrame frame)
    {
        if (continuity.Begins(frame.Timestamp, frameRate.TimeOf(1)))
        {
            _file?.Dispose();
            _file = new Y4mSink(nextFile(), frameRate);
        }

        _file!.Write(in frame);
    }

    public void Dispose() => _file?.Dispose();
}
