using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Processing;
using ZegoCallKit.InMemory.Media.Recordings;
using ZegoCallKit.InMemory.Media.Screens;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Represents one publish channel: what it captures, previews and publishes. Changed with the engine's gate held.</summary>
internal sealed class OutgoingChannel
{
    private const int NoCamera = -1;

    private readonly EngineMedia _media;
    private readonly CustomCapture _custom;
    private readonly RemoteDevices _devices;
    private readonly ScreenSound _screenSound;
    private Camera? _camera;
    private Camera? _screen;
    private nint _shown;
    private bool _cameraIsMissing;
    private bool _hasToldOfCamera;
    private bool _hasStarted;
    private bool _hasCaptured;
    private PublishedStream? _stream;
    private volatile bool _isVideoSilenced;
    private volatile bool _isAudioSilenced;

    public OutgoingChannel(EngineMedia media, PublishChannel channel)
    {
        _media = media;
        Channel = channel;
        Settings = new(channel);
        Routes = new();
        Audio = new(media, channel, Routes);
        Video = new(media, channel, Routes);
        Quality = new(this, media);
        Pushed = new(media, this);
        Processing = new(media, channel);
        Recorder = new(media, this);
        _custom = new(media, channel);
        _devices = new(this, media);
        _screenSound = new(media, this);
    }

    public PublishChannel Channel { get; }

    public ChannelSettings Settings { get; }

    public RouteSet Routes { get; }

    public AudioOutlet Audio { get; }

    public VideoOutlet Video { get; }

    public PublishQualityProbe Quality { get; }

    public PushedSound Pushed { get; }

    public CaptureProcessing Processing { get; }

    public ChannelRecorder Recorder { get; }

    public bool IsPreviewed { get; private set; }

    /// <summary>Gets the id of the stream, from the request to publish until publishing ends.</summary>
    public string? StreamId { get; private set; }

    /// <summary>Gets the stream while the cloud accepts it; otherwise null.</summary>
    public PublishedStream? Stream => Volatile.Read(ref _stream);

    public bool IsCapturing => IsPreviewed || StreamId is not null;

    /// <summary>Gets whether video may be pushed.</summary>
    public bool AcceptsVideo => _custom.IsOpen;

    /// <summary>Gets whether players should expect no video. Can be read from any thread.</summary>
    public bool IsVideoSilenced => _isVideoSilenced;

    /// <summary>Gets whether players should expect no audio. Can be read from any thread.</summary>
    public bool IsAudioSilenced => _isAudioSilenced;

    public void Preview(bool on)
    {
        IsPreviewed = on;
        Video.IsPreviewed = on;
    }

    public void Request(string streamId) => StreamId = streamId;

    public void Start(PublishedStream stream)
    {
        var isNew = !_hasStarted;
        var seed = _media.Core.Server.Options.Seed;
        _hasStarted = true;
        Audio.Connect(new(_media.Link, new LinkDice(seed, stream.Id, "audio to the cloud"), stream), isNew);
        Video.Connect(new(_media.Link, new LinkDice(seed, stream.Id, "video to the cloud"), stream), isNew);
        Quality.Begin(_media.Clock.Now);

        // A player may have connected before the uplink: whichever comes second sends the notification.
        Interlocked.Exchange(ref _stream, stream);
        foreach (var route in Routes.Current)
        {
            TellDevices(route);
        }
    }

    public void Interrupt()
    {
        Interlocked.Exchange(ref _stream, null);
        Audio.Connect(null, isNewStream: false);
        Video.Connect(null, isNewStream: false);
    }

    public void Stop()
    {
        Interrupt();
        StreamId = null;
        _hasStarted = false;
        Audio.Key = "";
        Video.Key = "";
    }

    /// <summary>Notifies a player who has connected to this channel's stream. Called on the player's thread.</summary>
    public void Attach(Route route)
    {
        Routes.Add(route);
        TellDevices(route);
    }

    /// <summary>Handles a captured frame that is not shared yet.</summary>
    public void CapturedVideo(MediaBuffer buffer, bool isCamera)
    {
        Processing.Process(buffer);
        _media.Channels.Captured(this, buffer, isCamera);
    }

    /// <summary>Updates devices, capture and notifications to match the settings.</summary>
    public void Update()
    {
        var settings = Settings;
        Audio.IsActive = IsCapturing;
        Video.Activate(IsCapturing);
        Processing.Activate(IsCapturing);
        if (_hasCaptured && !IsCapturing)
        {
            Recorder.Stop();
        }

        _hasCaptured = IsCapturing;
        var takesPictures = settings.VideoSource == VideoSourceKind.Custom && (IsPreviewed || _hasStarted);
        _custom.Want(takesPictures, takesPictures && settings.CameraEnabled);
        UpdateCamera(settings.VideoSource == VideoSourceKind.Camera && settings.CameraEnabled && IsCapturing);
        UpdateScreen(settings.VideoSource == VideoSourceKind.ScreenCapture && IsCapturing ? _media.Screens.ShownBy(settings.ScreenIndex) : 0);
        _screenSound.Run(settings.AudioSource == AudioSourceKind.ScreenCapture && IsCapturing && _media.Screens.IsHeard(settings.ScreenIndex));
        if (settings.AudioSource != AudioSourceKind.Custom)
        {
            Pushed.Reset();
        }

        _isVideoSilenced = Video.IsMuted || !settings.CameraEnabled || settings.VideoSource == VideoSourceKind.None;
        _isAudioSilenced = Audio.IsMuted || settings.AudioSource == AudioSourceKind.None || (settings.UsesMicrophone && !_media.MicrophoneOpen);
        _devices.Update();
    }

    public void Reset()
    {
        Stop();
        Preview(false);
        Settings.Reset();
        Audio.IsMuted = false;
        Audio.MixPlayout(false);
        Video.IsMuted = false;
        Update();
        Processing.WaitUntilIdle();
        Processing.IsWanted = false;
        _custom.Reset();
    }

    /// <summary>Reports, once, that no camera is available for capture.</summary>
    public void TellMissingCamera()
    {
        if (_cameraIsMissing && !_hasToldOfCamera)
        {
            _hasToldOfCamera = true;
            _media.Core.Events.Post(new LocalDeviceFault(DeviceFault.Unplugged, DeviceKind.Camera, ""));
        }
    }

    private void TellDevices(Route route)
    {
        if (ReferenceEquals(route.Stream, Stream) && route.ClaimDeviceNews())
        {
            _devices.TellAll(route);
        }
    }

    private void UpdateCamera(bool wanted)
    {
        var index = wanted ? IndexOf(Settings.CameraId) : NoCamera;
        if (_camera is { } camera && (index != camera.Index || !camera.Fits(Settings.VideoConfig)))
        {
            camera.Close();
            _camera = null;
        }

        if (_camera is null && index != NoCamera)
        {
            _camera = Camera.Open(_media, this, Settings.VideoConfig, index);
        }

        _cameraIsMissing = wanted && index == NoCamera;
        _hasToldOfCamera &= _cameraIsMissing;
    }

    private void UpdateScreen(nint shown)
    {
        if (_screen is { } screen && (shown != _shown || !screen.Fits(Settings.VideoConfig)))
        {
            screen.Close();
            _screen = null;
        }

        if (_screen is null && shown != 0)
        {
            _screen = Camera.OpenScreen(_media, this, Settings.VideoConfig, (int)shown);
        }

        _shown = shown;
    }

    // The requested camera while it is plugged in, otherwise the system default.
    private int IndexOf(string cameraId)
    {
        var cameras = _media.Core.Devices.Machine.Cameras;
        for (var i = 0; i < cameras.Count; i++)
        {
            if (cameras[i].Id == cameraId)
            {
                return i;
            }
        }

        return cameras.Count > 0 ? 0 : NoCamera;
    }
}
