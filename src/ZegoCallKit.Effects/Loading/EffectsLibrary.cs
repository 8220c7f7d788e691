using System.Runtime.InteropServices;
using System.Text;
using ZegoCallKit.Effects.Interop;

namespace ZegoCallKit.Effects.Loading;

/// <summary>Represents a loaded library of the SDK. It stays loaded until the process exits.</summary>
internal sealed unsafe class EffectsLibrary
{
    private static readonly Lock ResourceGate = new();

    private EffectsLibrary(EffectsFunctions functions, string version)
    {
        Functions = functions;
        Version = version;
    }

    public EffectsFunctions Functions { get; }

    /// <summary>Gets the version as reported by the SDK.</summary>
    public string Version { get; }

    /// <summary>Finds and checks the SDK's functions.</summary>
    /// <param name="path">The path of the library, for messages.</param>
    /// <param name="find">Returns the address of an exported function, or 0.</param>
    /// <exception cref="EffectsLibraryException">The library is a different library, or lacks functions.</exception>
    public static EffectsLibrary Bind(string path, Func<string, nint> find)
    {
        var functions = new EffectsFunctions(find);
        return functions.Missing.Count == 0
            ? new EffectsLibrary(functions, Read(functions.GetVersion()))
            : throw EffectsLibraryErrors.MissingExports(path, functions.Missing);
    }

    /// <summary>Returns the authentication info for the license service. It is a secret.</summary>
    public string GetAuthInfo(string appSign)
    {
        fixed (byte* sign = Ended(appSign))
        {
            // The SDK keeps ownership of the text: no function that frees it is documented.
            byte* info = null;
            Functions.GetAuthInfo(&info, sign);
            return Read(info);
        }
    }

    /// <summary>Tells the SDK where its resources are. Call it before <see cref="Create"/>.</summary>
    public void SetResources(IReadOnlyList<string> paths)
    {
        var texts = stackalloc byte*[paths.Count];
        try
        {
            for (var i = 0; i < paths.Count; i++)
            {
                texts[i] = (byte*)Marshal.StringToCoTaskMemUTF8(paths[i]);
            }

            lock (ResourceGate)
            {
                Functions.SetResources(texts, paths.Count);
            }
        }
        finally
        {
            for (var i = 0; i < paths.Count; i++)
            {
                Marshal.FreeCoTaskMem((nint)texts[i]);
            }
        }
    }

    /// <summary>Creates an instance; returns 0 if the SDK failed to create one.</summary>
    public nint Create(string license)
    {
        fixed (byte* text = Ended(license))
        {
            nint handle = 0;
            Functions.Create(&handle, text);
            return handle;
        }
    }

    private static byte[] Ended(string text) => Encoding.UTF8.GetBytes(text + '\0');

    private static string Read(byte* text) => text == null ? "" : Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));
}
