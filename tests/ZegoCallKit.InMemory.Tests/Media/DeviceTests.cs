using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.InMemory.Tests.Media;

public sealed class DeviceTests
{
    [Fact]
    public void Without_custom_media_a_tone_and_numbered_colour_bars_are_published()
    {
        var call = new Call();
        var bob = call.LogIn("bob");
        var alice = call.LogIn("alice");
        alice.Observe(AudioObservation.Player);
        bob.Accept(bob.Engine.Encoding.SetVideoConfig(new VideoConfig { EncodeWidth = 81, EncodeHeight = 61, FramesPerSecond = 12 }, PublishChannel.Main));
        bob.Accept(bob.Engine.Publishing.StartPublishing("b", "", PublishChannel.Main));
        call.Pass(500);
        alice.Play("b");
        call.Pass(500);
        alice.Frames.Clear();
        call.Pass(3000);

        Assert.Equal(36, alice.Frames.Video.Count);
        Assert.All(alice.Frames.Video, picture => Assert.Equal((81, 61), (picture.Width, picture.Height)));
        var numbers = alice.Frames.Video.Select(p => FrameCounter.Read(new VideoFrame(p.Pixels, p.Format, p.Width, p.Height, TimeSpan.Zero))).ToArray();
        Assert.Equal(Enumerable.Range((int)numbers[0], 36).Select(n => (uint)n), numbers);
        Assert.Equal(3 * 48_000, alice.Frames.SamplesOf("b").Length);
        Assert.InRange(Tone(alice.Frames.SamplesOf("b")), 199, 201);
        Assert.Equal([RemoteDeviceState.Open], alice.Log.Of<RemoteCameraStateUpdated>().Select(e => e.State));
        Assert.Equal([RemoteDeviceState.Open], alice.Log.Of<RemoteMicrophoneStateUpdated>().Select(e => e.State));
    }

    [Fact]
    public void Every_users_tone_is_another()
    {
        var call = new Call();
        var tones = new List<double>();
        foreach (var name in new[] { "a", "b", "c" })
        {
            var caller = call.LogIn(name);
            caller.Observe(AudioObservation.Captured);
            caller.Accept(caller.Engine.Publishing.StartPreview(null, PublishChannel.Main));
            call.Pass(1000);
            tones.Add(Tone(caller.Frames.SamplesOf("captured")));
        }

        Assert.Equal(3, tones.Select(tone => (int)Math.Round(tone / 10)).Distinct().Count());
    }

    [Fact]
    public void Size_and_rate_change_while_publishing()
    {
        var call = new Call();
        var bob = call.LogIn("bob");
        bob.Accept(bob.Engine.CustomVideo.EnableCapturedRender(true, PublishChannel.Main));
        bob.Accept(bob.Engine.Publishing.StartPreview(null, PublishChannel.Main));
        bob.Accept(bob.Engine.Publishing.StartPublishing("own", "", PublishChannel.Main));
        call.Pass(990);
        Assert.Equal(15, bob.Frames.Video.Count(p => (p.Width, p.Height) == (640, 360)));
        bob.Accept(bob.Engine.Encoding.SetVideoConfig(new VideoConfig { EncodeWidth = 64, EncodeHeight = 48, FramesPerSecond = 30 }, PublishChannel.Main));
        call.Pass(990);

        Assert.Equal(30, bob.Frames.Video.Count(p => (p.Width, p.Height) == (64, 48)));
        Assert.Equal([(640, 360), (64, 48)], bob.Log.Of<PublisherVideoSizeChanged>().Select(e => (e.Width, e.Height)));
    }

    [Fact]
    public void A_camera_that_is_switched_off_is_told_and_shows_nothing()
    {
        var call = new Call();
        var bob = call.LogIn("bob");
        var alice = call.LogIn("alice");
        bob.Accept(bob.Engine.Publishing.StartPublishing("b", "", PublishChannel.Main));
        call.Pass(500);
        alice.Play("b");
        call.Pass(500);
        bob.Accept(bob.Engine.Capture.EnableCamera(false, PublishChannel.Main));
        bob.Accept(bob.Engine.Capture.EnableAudioCapture(false));
        call.Pass(10);
        alice.Frames.Clear();
        call.Pass(3000);

        Assert.Empty(alice.Frames.Video);
        Assert.Equal(RemoteDeviceState.Disabled, alice.Log.Of<RemoteCameraStateUpdated>()[^1].State);
        Assert.Equal(RemoteDeviceState.Disabled, alice.Log.Of<RemoteMicrophoneStateUpdated>()[^1].State);
        Assert.Empty(alice.Log.Of<PlayerMediaEvent>());
        bob.Accept(bob.Engine.Capture.EnableCamera(true, PublishChannel.Main));
        call.Pass(1000);
        Assert.InRange(alice.Frames.Video.Count, 15, 16);
    }

    [Fact]
    public void Cameras_can_be_chosen_and_unplugged()
    {
        var devices = new VirtualDevices();
        devices.PlugCamera(new("second", "Second camera"));
        var call = new Call();
        var bob = call.LogIn("bob", devices);
        bob.Accept(bob.Engine.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: false));
        bob.Accept(bob.Engine.CustomVideo.EnableCapturedRender(true, PublishChannel.Main));
        bob.Accept(bob.Engine.Capture.UseCamera("second", PublishChannel.Main));
        bob.Accept(bob.Engine.Publishing.StartPreview(null, PublishChannel.Main));
        call.Pass(10);
        Assert.Equal(1u << 24, Counter());
        Assert.Equal(["camera-1", "second"], bob.Engine.Capture.GetCameras().Value.Select(d => d.Id));

        devices.UnplugCamera("second");
        call.Pass(10);
        Assert.Equal(0u, Counter());
        devices.UnplugCamera("camera-1");
        call.Pass(10);
        var pictures = bob.Frames.Video.Count;
        call.Pass(1000);
        Assert.Equal(pictures, bob.Frames.Video.Count);
        Assert.Equal((DeviceFault.Unplugged, DeviceKind.Camera), (bob.Log.Only<LocalDeviceFault>().Fault, bob.Log.Only<LocalDeviceFault>().Kind));

        uint Counter()
        {
            var last = bob.Frames.Video[^1];
            return FrameCounter.Read(new VideoFrame(last.Pixels, last.Format, last.Width, last.Height, TimeSpan.Zero));
        }
    }

    [Fact]
    public void Without_a_microphone_nothing_is_heard_and_it_is_told()
    {
        var call = new Call();
        var bob = call.LogIn("bob", VirtualDevices.None());
        bob.Observe(AudioObservation.Captured);
        bob.Accept(bob.Engine.Publishing.StartPreview(null, PublishChannel.Main));
        call.Pass(1000);

        Assert.Empty(bob.Frames.Audio);
        Assert.Equal([DeviceKind.Camera, DeviceKind.Speaker, DeviceKind.Microphone], bob.Log.Of<LocalDeviceFault>().Select(e => e.Kind));
    }

    [Fact]
    public void The_media_engine_runs_while_anything_runs()
    {
        var call = new Call();
        var bob = call.LogIn("bob");
        bob.Log.Clear();
        bob.Accept(bob.Engine.Publishing.StartPreview(null, PublishChannel.Main));
        bob.Accept(bob.Engine.Playing.StartPlaying("x", "", null));
        bob.Accept(bob.Engine.Publishing.StopPreview(PublishChannel.Main));
        call.Pass(10);
        Assert.Equal([true], bob.Log.Of<EngineStateUpdated>().Select(e => e.IsStarted));
        bob.Accept(bob.Engine.Playing.StopPlaying("x"));
        call.Pass(50);
        Assert.Equal([true], bob.Log.Of<EngineStateUpdated>().Select(e => e.IsStarted));
        call.Pass(60);
        Assert.Equal([true, false], bob.Log.Of<EngineStateUpdated>().Select(e => e.IsStarted));
    }

    private static double Tone(short[] samples) =>
        (double)samples.Zip(samples.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0) * 48_000 / samples.Length;
}
