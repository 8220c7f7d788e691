using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Effects;

public sealed class ProcessorTests
{
    [Fact]
    public void Processors_change_the_picture_in_place_in_the_order_in_which_they_were_added() => SimulatedRig.Run(async rig =>
    {
        await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] += 1));
        await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] *= 10));
        await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] = 99), PublishChannel.Third);

        Assert.Equal(50, Process(rig, 4));
        Assert.Equal(2, rig.Engine.Journal.Count("CustomVideo.EnableProcessing"));
    });

    [Fact]
    public void A_picture_whose_processing_fails_goes_on_as_it_came_and_the_first_failure_of_a_row_is_reported() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("video processor of Main");
        var fails = true;
        await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction((in WritableVideoFrame frame) =>
        {
            frame.Plane0.Fill(77);
            if (fails)
            {
                throw new InvalidOperationException("half way");
            }
        }));
        await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] += 1));

        Assert.Equal(5, Process(rig, 4));
        Assert.Equal(5, Process(rig, 4));
        fails = false;
        Assert.Equal(78, Process(rig, 4));
        fails = true;
        Assert.Equal(5, Process(rig, 4));
        await Task.Yield();
        await rig.Client.DisposeAsync();
        await rig.Faults.Completed;
        Assert.Equal(2, rig.Faults.Items.Count);
    });

    [Fact]
    public void Padding_and_all_planes_come_back_after_a_failure() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("video processor of Main");
        await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) =>
        {
            for (var plane = 0; plane < 3; plane++)
            {
                for (var y = 0; y < VideoLayout.RowCount(plane, frame.Height); y++)
                {
                    frame.Row(plane, y).Clear();
                }
            }

            throw new InvalidOperationException("late");
        }));
        var planes = Enumerable.Range(0, 3).Select(static plane => Enumerable.Range(plane, 40).Select(static i => (byte)i).ToArray()).ToArray();
        var before = planes.Select(static plane => plane.ToArray()).ToArray();
        var frame = new WritableVideoFrame { Format = VideoPixelFormat.I420, Width = 5, Height = 3, Plane0 = planes[0], Stride0 = 8, Plane1 = planes[1], Stride1 = 7, Plane2 = planes[2], Stride2 = 9 };
        rig.Engine.FrameSink.ProcessVideo(PublishChannel.Main, in frame);
        Assert.Equal(before, planes);
    });

    [Fact]
    public void A_picture_whose_plane_is_too_short_is_reported_and_the_next_one_is_processed() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("video processor of Main");
        var added = await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] += 1));
        byte[] pixels = [7, 0, 0];
        rig.Engine.FrameSink.ProcessVideo(PublishChannel.Main, new WritableVideoFrame { Format = VideoPixelFormat.Bgra32, Width = 1, Height = 1, Plane0 = pixels, Stride0 = 4 });
        Assert.Equal([7, 0, 0], pixels);
        Assert.Equal(5, Process(rig, 4));
        await added.DisposeAsync();
        Assert.Equal(4, Process(rig, 4));
    });

    [Fact]
    public void A_processor_that_was_taken_out_is_called_no_more_and_the_engine_is_told() => SimulatedRig.Run(async rig =>
    {
        var one = await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] += 1));
        var other = await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] += 2));
        await one.DisposeAsync();
        await one.DisposeAsync();
        Assert.Equal(6, Process(rig, 4));
        await other.DisposeAsync();
        Assert.Equal(4, Process(rig, 4));
        await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] += 3));
        Assert.Equal(7, Process(rig, 4));
        Assert.Equal([true, false, true], rig.Engine.Journal.Of("CustomVideo.EnableProcessing").Select(static command => (bool)command.Arguments[0]!));
    });

    [Fact]
    public void The_first_processor_comes_before_the_preview_and_further_ones_at_any_time() => SimulatedRig.Run(async rig =>
    {
        var preview = await rig.Client.StartPreviewAsync();
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame _) => { })));
        Assert.Contains("include the channel in ZegoClientOptions.ProcessedVideo", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Engine.Journal.Count("CustomVideo.EnableProcessing"));
        var sound = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Effects.AddAudioProcessorAsync(new AudioAction(static (in WritableAudioFrame _) => { })));
        Assert.Contains("before you start them", sound.Message, StringComparison.Ordinal);
        await preview.DisposeAsync();

        var first = await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] += 1));
        await using var again = await rig.Client.StartPreviewAsync();
        await first.DisposeAsync();
        Assert.Equal(4, Process(rig, 4));
        await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] += 5));
        Assert.Equal(9, Process(rig, 4));
    });

    [Fact]
    public void Sound_is_processed_in_place_and_comes_back_as_it_was_after_a_failure() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("audio processor");
        await rig.Client.Effects.AddAudioProcessorAsync(new AudioAction(static (in WritableAudioFrame frame) => frame.Samples[0] += 1));
        var broken = await rig.Client.Effects.AddAudioProcessorAsync(new AudioAction(static (in WritableAudioFrame frame) =>
        {
            frame.Samples.Clear();
            throw new InvalidOperationException("no");
        }));
        short[] samples = [10, 20];
        rig.Engine.FrameSink.ProcessCapturedAudio(new WritableAudioFrame(samples, AudioFormat.Default, TimeSpan.Zero));
        Assert.Equal([11, 20], samples);
        await broken.DisposeAsync();
        Assert.Equal(1, rig.Engine.Journal.Count("CustomAudio.EnableCaptureProcessing"));
    });

    [Fact]
    public void A_disposed_client_takes_no_processor() => SimulatedRig.Run(async rig =>
    {
        await rig.Client.DisposeAsync();
        var refusal = await Assert.ThrowsAsync<ObjectDisposedException>(() => rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame _) => { })));
        Assert.Contains("disposed", refusal.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Processing_allocates_nothing_a_frame() => SimulatedRig.Run(async rig =>
    {
        await rig.Client.Effects.AddVideoProcessorAsync(new VideoAction(static (in WritableVideoFrame frame) => frame.Plane0[0] += 1));
        var pixels = new byte[64 * 64 * 4];
        void Run(int times)
        {
            for (var i = 0; i < times; i++)
            {
                rig.Engine.FrameSink.ProcessVideo(PublishChannel.Main, new WritableVideoFrame(pixels, VideoPixelFormat.Bgra32, 64, 64, TimeSpan.Zero));
            }
        }

        Run(10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(1000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    });

    private static byte Process(ClientRig rig, byte value)
    {
        byte[] pixels = [value, 0, 0, 0];
        rig.Engine.FrameSink.ProcessVideo(PublishChannel.Main, new WritableVideoFrame(pixels, VideoPixelFormat.Bgra32, 1, 1, TimeSpan.Zero));
        return pixels[0];
    }
}
