using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Processing;
using ZegoCallKit.InMemory.Media.Recordings;
using ZegoCallKit.InMemory.Media.Screens;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Represents one publish channel: what it captures, previews and publishes. Changed with the engine's gate held.</summary>
internal sealed class OutgoingChannel
{
    private const int NoCamera = -1;

    private readonly MediaContext _context;
    private readonly ChannelSet _channels;
    private readonly ScreenCaptures _screens;
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

    public OutgoingChannel(MediaContext context, ChannelSet channels, PublishChannel channel, Beauty beauty, ScreenCaptures screens, MediaEngineState engine)
    {
        _context = context;
        _channels = channels;
        _screens = screens;
        Channel = channel;
        Settings = new(channel);
        Feed = new(context.Link, TellDevices);
        Audio = new(context, channel, Feed.Routes);
        Video = new(context, channel, Feed.Routes);
        Quality = new(Audio.Meter, Video.Meter, context.Link);
        Pushed = new(context.Buffers, buffer => channels.DistributePushed(this, buffer));
        Processing = new(context, beauty, channel);
        Recorder = new(context, engine, channel, Settings);
        _custom = new(context.Events, channel);
        _devices = new(context, this);
        _screenSound = new(context, buffer => channels.Distribute(this, buffer));
    }

    public PublishChannel Channel { get; }

    public ChannelSettings Settings { get; }

    /// <summary>Gets what the players of its streams use.</summary>
    public StreamFeed Feed { get; }

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

    public void Preview(bool on)
    {
        IsPreviewed = on;
    }

    /// <summary>Asks the user anew for video to push, if it is being pushed.</summary>
    public void RestartCapture() => _custom.Restart();

    public void Request(string streamId) => StreamId = streamId;

    public void Start(PublishedStream stream)
    {
        var isNew = !_hasStarted;
        _hasStarted = true;
        Audio.Connect(new(_context.Link, new LinkRandom(_context.Seed, stream.Id, "audio to the cloud"), stream), isNew);
        Video.Connect(new(_context.Link, new LinkRandom(_context.Seed, stream.Id, "video to the cloud"), stream), isNew);
        Quality.Begin(_context.Clock.Now);

        // A player may have connected before the uplink: whichever comes second sends the notification.
        Interlocked.Exchange(ref _stream, stream);
        foreach (var route in Feed.Routes.Current)
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
        Audio.Key = MediaKey.None;
        Video.Key = MediaKey.None;
    }

    /// <summary>Handles a captured frame that is not shared yet.</summary>
    public void AcceptVideo(MediaBuffer buffer, bool isCamera)
    {
        Processing.Process(buffer);
        _channels.Distribute(this, buffer, isCamera);
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
        UpdateScreen(settings.VideoSource == VideoSourceKind.ScreenCapture && IsCapturing ? _screens.ShownBy(settings.ScreenIndex) : 0);
        _screenSound.Run(settings.AudioSource == AudioSourceKind.ScreenCapture && IsCapturing && _screens.IsHeard(settings.ScreenIndex));
        if (settings.AudioSource != AudioSourceKind.Custom)
        {
            Pushed.Reset();
        }

        _devices.Update();
        Feed.Silence(
            video: Video.IsMuted || !settings.CameraEnabled || settings.VideoSource == VideoSourceKind.None,
            audio: Audio.IsMuted || settings.AudioSource == AudioSourceKind.None || (settings.UsesMicrophone && !_context.Switches.MicrophoneOpen));
    }

    public void Reset()
    {
        Stop();
        Preview(false);
        Settings.Reset();
        Audio.IsMuted = false;
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
            _context.Events.Post(new LocalDeviceFault(DeviceFault.Unplugged, DeviceKind.Camera, ""));
        }
    }

    // Called on the player's thread when a player has connected.
    private void TellDevices(IRoute route)
    {
        if (ReferenceEquals(route.Stream, Stream) && route.DeviceNotice.TryClaim())
        {
            _devices.TellAll(route);
        }
    }

    private void AcceptCameraVideo(MediaBuffer buffer) => AcceptVideo(buffer, isCamera: true);

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
            _camera = Camera.Open(_context, AcceptCameraVideo, Settings.VideoConfig, index);
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
            _screen = Camera.OpenScreen(_context, AcceptCameraVideo, Settings.VideoConfig, (int)shown);
        }

        _shown = shown;
    }

    // The requested camera while it is plugged in, otherwise the system default.
    private int IndexOf(string cameraId)
    {
        var cameras = _context.Devices.Machine.Cameras;
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
