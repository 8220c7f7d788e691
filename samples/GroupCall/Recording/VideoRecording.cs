using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace GroupCall.Recording;

/// <summary>Records the video of one appearance of a stream: one file for each contiguous part, started with its first frame.</summary>
internal sealed class VideoRecording(Func<string> nextFile, FrameRate frameRate, Continuity continuity) : IRecording, IVideoSink
{
    private readonly List<Y4mSink> _files = [];
    private IOException? _fault;

    public IEnumerable<string> Files => _files.SelectMany(file => file.Files);

    public void Write(in VideoFrame frame)
    {
        try
        {
            if (continuity.Begins(frame.Timestamp, frameRate.TimeOf(1)))
            {
                _files.LastOrDefault()?.Dispose();
                _files.Add(new Y4mSink(nextFile(), frameRate));
            }

            _files[^1].Write(in frame);
        }
        catch (IOException fault)
        {
            // The kit writes no further frame to a sink that has thrown.
            _fault = fault;
            throw;
        }
    }

    public IOException? Complete()
    {
        try
        {
            _files.LastOrDefault()?.Dispose();
            return _fault;
        }
        catch (IOException fault)
        {
            return _fault ?? fault;
        }
    }
}
