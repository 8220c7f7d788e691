using System.Text;

namespace ZegoCallKit.Media;

/// <summary>Checks the keys that encrypt streams.</summary>
internal static class StreamKey
{
    /// <summary>Checks a key. The message never contains it.</summary>
    /// <param name="key">The key; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the option.</param>
    /// <param name="parameter">The parameter that holds the option.</param>
    public static void Check(string? key, string name, string parameter)
    {
        if (key is not null && Encoding.UTF8.GetByteCount(key) is var length && length is not (16 or 24 or 32))
        {
            throw OptionGuard.Invalid(parameter, name, $"must have 16, 24 or 32 bytes of UTF-8; it has {length}");
        }
    }
}
