using System.Runtime.InteropServices;
using System.Text;
using ZegoCallKit.Benchmarks.Stub;

namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>Converts texts and structs as ZEGO's wrapper does.</summary>
internal static unsafe class WrapperText
{
    private static readonly nint Module = Marshal.StringToCoTaskMemUTF8("C#");

    public static string Read(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    public static string? Read(byte[] text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == 0)
            {
                return Encoding.UTF8.GetString(text, 0, i);
            }
        }

        return null;
    }

    public static WrapperUser Read(UserStruct user) => new() { Id = Read(user.Id), Name = Read(user.Name) };

#pragma warning disable CA1421, CA2263 // What ZEGO's wrapper does.
    public static T[] Structs<T>(void* list, uint count)
    {
        var structs = new T[count];
        for (var i = 0; i < count; i++)
        {
            structs[i] = (T)Marshal.PtrToStructure((nint)list + (Marshal.SizeOf(typeof(T)) * i), typeof(T))!;
        }

        return structs;
    }
#pragma warning restore CA1421, CA2263

    public static void Log(string text)
    {
        fixed (byte* native = Encoding.UTF8.GetBytes(text + '\0'))
        {
            _ = StubEngine.Log(native, (byte*)Module);
        }
    }
}
