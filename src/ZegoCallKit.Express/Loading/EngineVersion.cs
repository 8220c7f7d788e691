using System.Globalization;

namespace ZegoCallKit.Express.Loading;

/// <summary>Represents the version of an engine, such as <c>3.25.0.51516</c>; only the first two numbers matter.</summary>
internal readonly record struct EngineVersion(int Major, int Minor)
{
    /// <summary>The first version whose functions all take a handle first.</summary>
    public static readonly EngineVersion Oldest = new(3, 24);

    public bool IsTooOld => Major < Oldest.Major || (Major == Oldest.Major && Minor < Oldest.Minor);

    public bool IsTooNew => Major > Oldest.Major;

    public static bool TryParse(string text, out EngineVersion version)
    {
        var parts = text.Split('.');
        if (parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
        {
            version = new(major, minor);
            return true;
        }

        version = default;
        return false;
    }
}
