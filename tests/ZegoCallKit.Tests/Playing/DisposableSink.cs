using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Playing;

/// <summary>A sink that counts frames and its disposals.</summary>
internal sealed class DisposableSink : IAudioSink, IVideoSink, IAsyncDisposable
{
    public bool Throws { get; init; }

    public int AudioFrames { get; private set; }

    public int VideoFrames { get; private set; }

    public int Disposals { get; private set; }

    public void Write(in AudioFrame frame)
    {
        AudioFrames++;
        Note();
    }

    public void Write(in VideoFrame frame)
    {
        VideoFrames++;
        Note();
    }

    public ValueTask DisposeAsync()
    {
        Disposals++;
        return ValueTask.CompletedTask;
    }

    private void Note()
    {
        if (Throws)
        {
            throw new InvalidOperationException("The sink is broken.");
        }
    }
}
