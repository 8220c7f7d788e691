using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests a machine without microphone, speaker and camera.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class DevicelessContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const PublishChannel Main = PublishChannel.Main;

    [Theory]
    [InlineData(AudioDeviceType.Microphone)]
    [InlineData(AudioDeviceType.Speaker)]
    public void It_has_no_audio_devices(AudioDeviceType type)
    {
        var engine = OnBareMachine().Engine;
        Assert.Empty(engine.AudioDevices.GetDevices(type).Value);
        Assert.Equal(new EngineResult<string>(0, ""), engine.AudioDevices.GetDefaultId(type));
        Assert.Equal(-1, engine.AudioDevices.GetVolume(type, "bogus").Value);
    }

    [Fact]
    public void It_has_no_cameras()
    {
        var engine = OnBareMachine().Engine;
        Assert.Empty(engine.Capture.GetCameras().Value);
        Assert.Equal(new EngineResult<string>(0, ""), engine.Capture.GetDefaultCameraId());
    }

    [Fact]
    public async Task A_preview_starts_the_media_engine_and_reports_the_missing_camera()
    {
        var probe = OnBareMachine();
        var start = probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        var fault = await probe.WaitForAsync<LocalDeviceFault>(e => e.Kind == DeviceKind.Camera);
        Assert.Equal(new LocalDeviceFault(DeviceFault.Unplugged, DeviceKind.Camera, ""), fault.Event);
        AssertLater(fault.Entry, start);

        probe.Accept(e => e.Publishing.StopPreview(Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => !e.IsStarted);
    }

    [Fact]
    public async Task A_preview_reports_the_missing_speaker_and_microphone_after_it_has_returned()
    {
        var probe = OnBareMachine();
        var start = Rig.Elapsed;
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        var returned = Rig.Elapsed - start;
        var speaker = await probe.WaitForAsync<LocalDeviceFault>(e => e.Kind == DeviceKind.Speaker);
        var microphone = await probe.WaitForAsync<LocalDeviceFault>(e => e.Kind == DeviceKind.Microphone);
        Assert.Equal(DeviceFault.Generic, speaker.Event.Fault);
        Assert.Equal(DeviceFault.InvalidId, microphone.Event.Fault);

        // The exact time depends on the engine: 0.4 s and one second after the call were observed.
        Assert.InRange(speaker.Entry.At - start, returned, TimeSpan.FromSeconds(2.5));
        Assert.InRange(microphone.Entry.At - start, returned, TimeSpan.FromSeconds(2.5));
    }

    [Fact]
    public async Task Pushed_audio_on_the_main_channel_misses_no_speaker()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = OnBareMachine();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        await PassAsync(2500);
        probe.AssertNone<LocalDeviceFault>(e => e.Kind == DeviceKind.Speaker);
    }

    [Fact]
    public async Task Observing_what_is_played_opens_the_microphone()
    {
        var probe = OnBareMachine();
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Playback, AudioFormat.Default));
        await probe.WaitForAsync<LocalDeviceFault>(e => e.Kind == DeviceKind.Microphone);
    }

    [Fact]
    public async Task Pushed_frames_need_no_devices()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = OnBareMachine();
        probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
        probe.AssertNone<LocalDeviceFault>(e => e.Kind == DeviceKind.Camera);
    }

    private EngineProbe OnBareMachine()
    {
        Rig.Require(RigCapabilities.NoDevices);
        Rig.WithoutDevices = true;
        return Initialised();
    }
}
