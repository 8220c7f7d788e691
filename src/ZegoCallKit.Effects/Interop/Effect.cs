namespace ZegoCallKit.Effects.Interop;

/// <summary>Represents one effect: its level in the settings, and the pair of functions that enables and sets it.</summary>
/// <param name="enable">The address of the export <c>zego_effects_enable_X</c>.</param>
/// <param name="set">The address of the export <c>zego_effects_set_X_param</c>.</param>
/// <param name="levelOf">Returns its level in the settings.</param>
internal sealed unsafe class Effect(nint enable, nint set, Func<EffectsSettings, int> levelOf)
{
    private readonly delegate* unmanaged[Cdecl]<nint, byte, void> _enable = (delegate* unmanaged[Cdecl]<nint, byte, void>)enable;
    private readonly delegate* unmanaged[Cdecl]<nint, int*, void> _set = (delegate* unmanaged[Cdecl]<nint, int*, void>)set;

    public int LevelOf(EffectsSettings settings) => levelOf(settings);

    public void Enable(nint handle, bool on) => _enable(handle, on ? (byte)1 : (byte)0);

    // The parameter is a struct with a single int.
    public void Set(nint handle, int level) => _set(handle, &level);
}
