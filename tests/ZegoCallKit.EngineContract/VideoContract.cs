using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests that players receive exactly the video that a publisher pushes.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class VideoContract<TRig> : CallTests<TRig>
    where TRig : EngineRig, new()
{
    [Theory]
    [InlineData(VideoPixelFormat.I420, 64, 36)]
    [InlineData(VideoPixelFormat.I420, 63, 35)]
    [InlineData(VideoPixelFormat.Bgra32, 64, 36)]
    public async Task Pushed_pictures_arrive_as_they_were(VideoPixelFormat format, int width, int height)
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync(format);
        for (var i = 0; i < 30; i++)
        {
            Show(publisher, format, width, height, i);
            await PassAsync(66);
        }

        await PassAsync(1000);
        var received = player.Frames.RemoteVideo(Stream);
        Assert.InRange(received.Count, 15, 30);
        var first = Enumerable.Range(0, 30).First(i => Samples.Pixels(format, width, height, i).AsSpan().SequenceEqual(received[0].Pixels));
        for (var i = 0; i < received.Count; i++)
        {
            Assert.Equal((format, width, height), (received[i].Format, received[i].Width, received[i].Height));
            Assert.Equal(Samples.Pixels(format, width, height, first + i), received[i].Pixels);
        }
    }

    [Theory]
    [InlineData("publisher")]
    [InlineData("player")]
    public async Task Muted_pictures_do_not_arrive(string who)
    {
        var (publisher, player) = await CallAsync();
        Mute(true);
        await PassAsync(500);
        for (var i = 0; i < 10; i++)
        {
            Show(publisher, VideoPixelFormat.I420, 64, 36, i);
            await PassAsync(66);
        }

        await PassAsync(500);
        Assert.Empty(player.Frames.RemoteVideo(Stream));
        Mute(false);
        for (var i = 10; i < 20; i++)
        {
            Show(publisher, VideoPixelFormat.I420, 64, 36, i);
            await PassAsync(66);
        }

        await PassAsync(500);
        Assert.NotEmpty(player.Frames.RemoteVideo(Stream));

        void Mute(bool mute)
        {
            _ = who switch
            {
                "publisher" => publisher.Accept(e => e.Publishing.MuteVideo(mute, PublishChannel.Main)),
                _ => player.Accept(e => e.Playing.MuteVideo(Stream, mute)),
            };
        }
    }

    [Fact]
    public async Task Supplemental_data_arrives_with_the_video()
    {
        var (publisher, player) = await CallAsync();
        for (var i = 0; i < 20; i++)
        {
            publisher.Accept(e => e.Publishing.SendSei(new byte[] { 1, 2, 3 }, PublishChannel.Main));
            Show(publisher, VideoPixelFormat.I420, 64, 36, i);
            await PassAsync(66);
        }

        var received = await player.WaitForAsync<PlayerSeiReceived>();
        Assert.Equal(Stream, received.Event.StreamId);
        Assert.Equal([1, 2, 3], received.Event.Data.ToArray());
    }

    [Fact]
    public async Task A_snapshot_of_a_played_stream_is_its_next_picture()
    {
        var (publisher, player) = await CallAsync(VideoPixelFormat.Bgra32);
        var pixels = Samples.Pixels(VideoPixelFormat.Bgra32, 64, 36, 5);
        Show(publisher, VideoPixelFormat.Bgra32, 64, 36, 5);
        await player.WaitForAsync<PlayerReceivedVideoFirstFrame>();
        player.Accept(e => e.Playing.TakeSnapshot(Stream));
        for (var i = 0; i < 10; i++)
        {
            await PassAsync(66);
            Show(publisher, VideoPixelFormat.Bgra32, 64, 36, 5);
        }

        var taken = await player.WaitForAsync<PlayerSnapshotTaken>();
        Assert.Equal((Stream, 0), (taken.Event.StreamId, taken.Event.Code));
        var image = taken.Event.Image!;
        Assert.Equal((64, 36), (image.Width, image.Height));
        if (Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime))
        {
            Assert.Equal(pixels, image.Pixels.ToArray());
        }
    }

    [Fact]
    public async Task Rows_with_padding_arrive_without()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        const int Width = 62;
        const int Height = 34;
        const int Stride = 80;
        var (publisher, player) = await CallAsync(VideoPixelFormat.I420);
        var packed = Samples.Pixels(VideoPixelFormat.I420, Width, Height, 3);
        var luma = Pad(packed.AsSpan(0, Width * Height), Width, Stride);
        var u = Pad(packed.AsSpan(Width * Height, Width * Height / 4), Width / 2, Stride);
        var v = Pad(packed.AsSpan(Width * Height * 5 / 4), Width / 2, Stride);
        for (var i = 0; i < 5; i++)
        {
            publisher.Accept(e => e.Frames.SendVideo(
                new VideoFrame
                {
                    Plane0 = luma,
                    Plane1 = u,
                    Plane2 = v,
                    Stride0 = Stride,
                    Stride1 = Stride,
                    Stride2 = Stride,
                    Format = VideoPixelFormat.I420,
                    Width = Width,
                    Height = Height,
                    Timestamp = TimeSpan.FromMilliseconds(66 * i),
                },
                PublishChannel.Main));
            await PassAsync(66);
        }

        await PassAsync(500);
        Assert.Equal(packed, player.Frames.RemoteVideo(Stream)[^1].Pixels);

        static byte[] Pad(ReadOnlySpan<byte> plane, int width, int stride)
        {
            var padded = new byte[plane.Length / width * stride];
            padded.AsSpan().Fill(255);
            for (var y = 0; y < plane.Length / width; y++)
            {
                plane.Slice(y * width, width).CopyTo(padded.AsSpan(y * stride));
            }

            return padded;
        }
    }

    [Fact]
    public async Task A_yuv_picture_rendered_as_rgb_has_the_colours_of_limited_range_bt601()
    {
        var (publisher, player) = await CallAsync(VideoPixelFormat.Bgra32);
        var pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, 64, 36)];
        pixels.AsSpan(0, 64 * 36).Fill(100);
        pixels.AsSpan(64 * 36, 32 * 18).Fill(90);
        pixels.AsSpan(64 * 36 * 5 / 4).Fill(200);
        for (var i = 0; i < 20; i++)
        {
            publisher.Accept(e => e.Frames.SendVideo(new VideoFrame(pixels, VideoPixelFormat.I420, 64, 36, TimeSpan.FromMilliseconds(66 * i)), PublishChannel.Main));
            await PassAsync(66);
        }

        await PassAsync(500);
        var picture = player.Frames.RemoteVideo(Stream)[^1];
        Assert.Equal(VideoPixelFormat.Bgra32, picture.Format);
        var middle = ((18 * 64) + 32) * 4;
        Assert.InRange(picture.Pixels[middle], 19, 25);
        Assert.InRange(picture.Pixels[middle + 1], 51, 57);
        Assert.InRange(picture.Pixels[middle + 2], 210, 216);
    }
}
