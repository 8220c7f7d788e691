namespace ZegoCallKit.Effects.Interop;

/// <summary>Holds the SDK's functions, which are looked up once. Tests replace the library by a table of unmanaged C# functions.</summary>
internal sealed unsafe class EffectsFunctions
{
    private readonly List<string> _missing = [];
    private readonly Func<string, nint> _find;

    /// <summary>Finds the functions.</summary>
    /// <param name="find">Returns the address of an exported function, or 0.</param>
    public EffectsFunctions(Func<string, nint> find)
    {
        _find = find;
        GetVersion = (delegate* unmanaged[Cdecl]<byte*>)Find("zego_effects_get_version");
        GetAuthInfo = (delegate* unmanaged[Cdecl]<byte**, byte*, void>)Find("zego_effects_get_auth_info");
        SetResources = (delegate* unmanaged[Cdecl]<byte**, int, void>)Find("zego_effects_set_resources");
        Create = (delegate* unmanaged[Cdecl]<nint*, byte*, void>)Find("zego_effects_create");
        Destroy = (delegate* unmanaged[Cdecl]<nint, void>)Find("zego_effects_destroy");
        InitEnvironment = (delegate* unmanaged[Cdecl]<nint, int, int, void>)Find("zego_effects_init_env");
        UninitEnvironment = (delegate* unmanaged[Cdecl]<nint, void>)Find("zego_effects_uninit_env");
        IsEnvironmentInitialized = (delegate* unmanaged[Cdecl]<nint, byte>)Find("zego_effects_is_env_inited");
        ProcessRgb = (delegate* unmanaged[Cdecl]<nint, byte*, uint, FrameParam, void>)Find("zego_effects_process_image_buffer_rgb");
        ProcessYuv = (delegate* unmanaged[Cdecl]<nint, byte**, uint*, FrameParam, void>)Find("zego_effects_process_image_buffer_yuv");
        Effects =
        [
            Pair("whiten", static settings => settings.Whiten),
            Pair("smooth", static settings => settings.Smooth),
            Pair("sharpen", static settings => settings.Sharpen),
            Pair("rosy", static settings => settings.Rosy),
            Pair("big_eyes", static settings => settings.BigEyes),
            Pair("face_lifting", static settings => settings.SlimFace),
            Pair("small_mouth", static settings => settings.SmallMouth),
            Pair("eyes_brightening", static settings => settings.BrightEyes),
            Pair("teeth_whitening", static settings => settings.WhiteTeeth),
            Pair("nose_narrowing", static settings => settings.SlimNose),
        ];
    }

    public IReadOnlyList<string> Missing => _missing;

    public delegate* unmanaged[Cdecl]<byte*> GetVersion { get; }

    public delegate* unmanaged[Cdecl]<byte**, byte*, void> GetAuthInfo { get; }

    public delegate* unmanaged[Cdecl]<byte**, int, void> SetResources { get; }

    public delegate* unmanaged[Cdecl]<nint*, byte*, void> Create { get; }

    public delegate* unmanaged[Cdecl]<nint, void> Destroy { get; }

    public delegate* unmanaged[Cdecl]<nint, int, int, void> InitEnvironment { get; }

    public delegate* unmanaged[Cdecl]<nint, void> UninitEnvironment { get; }

    public delegate* unmanaged[Cdecl]<nint, byte> IsEnvironmentInitialized { get; }

    public delegate* unmanaged[Cdecl]<nint, byte*, uint, FrameParam, void> ProcessRgb { get; }

    public delegate* unmanaged[Cdecl]<nint, byte**, uint*, FrameParam, void> ProcessYuv { get; }

    public IReadOnlyList<Effect> Effects { get; }

    private Effect Pair(string name, Func<EffectsSettings, int> levelOf) => new(Find($"zego_effects_enable_{name}"), Find($"zego_effects_set_{name}_param"), levelOf);

    private nint Find(string export)
    {
        var address = _find(export);
        if (address == 0)
        {
            _missing.Add(export);
        }

        return address;
    }
}
