using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Processing;
using ZegoCallKit.InMemory.Tests.Support;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>With the system clock, the frames of a channel are processed on one thread, whichever thread captures them.</summary>
public sealed class ProcessingThreadTests
{
    [Fact]
    public async Task All_pictures_are_processed_on_one_thread_and_in_the_order_of_their_capture()
    {
        var sink = new ThreadNotes();
        var events = new EventLog(TimeProvider.System);
        var engine = new InMemoryCloud().CreateEngineFactory().Create();
        Assert.Equal(0, engine.Lifecycle.Initialize(new EngineProfile { AppId = 1, AppSign = World.AppSign }, events, sink).Code);
        engine.CustomVideo.EnableProcessing(true, PublishChannel.Main);
        engine.CustomVideo.EnableCapture(true, PublishChannel.Main);
        engine.Publishing.StartPreview(null, PublishChannel.Main);
        SpinWait.SpinUntil(() => engine.Frames.SendVideo(Picture(0), PublishChannel.Main).Code == 0, TimeSpan.FromSeconds(10));
        for (var number = 1; number <= 50; number++)
        {
            var now = number;
            await Task.Run(() => Assert.Equal(0, engine.Frames.SendVideo(Picture(now), PublishChannel.Main).Code), TestContext.Current.CancellationToken);
        }

        engine.Lifecycle.Uninitialize();
        Assert.Single(sink.Threads.Distinct());
        Assert.DoesNotContain(Environment.CurrentManagedThreadId, sink.Threads);
        Assert.Equal(Enumerable.Range(0, 51), sink.Numbers);
    }

    [Fact]
    public void What_processing_throws_reaches_the_capturing_thread()
    {
        var pool = new MediaBufferPool();
        var thread = new ProcessingThread("test", static _ => throw new InvalidOperationException("no"));
        var buffer = pool.RentVideo(VideoPixelFormat.Bgra32, 1, 1, TimeSpan.Zero);
        Assert.Throws<InvalidOperationException>(() => thread.Run(buffer));
        Assert.Throws<InvalidOperationException>(() => thread.Run(buffer));
        thread.End();
        thread.Run(buffer);
    }

    private static VideoFrame Picture(int number) => new(new byte[] { (byte)number, 0, 0, 0 }, VideoPixelFormat.Bgra32, 1, 1, TimeSpan.FromMilliseconds(number));

    private sealed class ThreadNotes : IEngineFrameSink
    {
        public List<int> Threads { get; } = [];

        public List<int> Numbers { get; } = [];

        public void ProcessVideo(PublishChannel channel, in WritableVideoFrame frame)
        {
            Threads.Add(Environment.CurrentManagedThreadId);
            Numbers.Add(frame.Plane0[0]);
        }

        public void OnRemoteVideo(string streamId, in VideoFrame frame)
        {
        }

        public void OnCapturedVideo(PublishChannel channel, in VideoFrame frame)
        {
        }

        public void OnRemoteAudio(string streamId, in AudioFrame frame)
        {
        }

        public void OnCapturedAudio(in AudioFrame frame)
        {
        }

        public void OnPlaybackAudio(in AudioFrame frame)
        {
        }
    }
}
