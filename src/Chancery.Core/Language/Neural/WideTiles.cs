using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// Tiles of up to eight rows by up to four panels, in code that is written when it is first needed: machines that multiply 64 bytes in one instruction
/// (AVX512_VNNI) have had it for years, and .NET has no name for it. The same whole numbers as <see cref="ByteKernels"/>, by tests; where the machine
/// has no such instruction, or the system lets nobody run what was written, those are asked instead.
/// </summary>
internal static unsafe class WideTiles
{
    public const int MostRows = 8, MostPanels = 4;

    private const int FewRows = 2, ShapeRoom = MostPanels + 1, Shapes = (MostRows + 1) * ShapeRoom, CodeRoom = 65536;
    private const int Rax = 0, Rcx = 1, Rdx = 2, Rdi = 7, R8 = 8, R9 = 9, R10 = 10, R11 = 11, FirstSum = 8, FourBytes = 6, Worth = 7, Scaled = 6;
    private const int FeatureLeaf = 7, VnniBit = 11;

    private static readonly nint[] Codes = Prepare();

    /// <summary>Whether this machine and system can.</summary>
    public static bool IsSupported { get; } = Codes.Length > 0;

    /// <summary>Panels that a tile of so many rows takes at once: as many as keep the machine busy.</summary>
    public static int Abreast(int rows) => rows <= FewRows ? MostPanels : 2;

    /// <summary>Sums of rows by panels, a row's panels one after the other. There are tiles of one panel and of <see cref="Abreast"/>.</summary>
    public static void Run(int rows, int panels, Work* work) => Run(rows * ShapeRoom + panels, work);

    /// <summary>The same, brought to the numbers of the output where <see cref="Work.Finish"/> says.</summary>
    public static void RunToEnd(int rows, int panels, Work* work) => Run(Shapes + rows * ShapeRoom + panels, work);

    private static void Run(int shape, Work* work) => ((delegate* unmanaged[Cdecl, SuppressGCTransition]<Work*, void>)Codes[shape])(work);

    private static nint[] Prepare()
    {
        // the other calling convention of x64 is untried
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64 || !Vector512.IsHardwareAccelerated || !Avx512F.IsSupported) return [];
        if ((X86Base.CpuId(FeatureLeaf, 0).Ecx >> VnniBit & 1) == 0) return [];
        try
        {
            return Place();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return [];
        }
    }

    /// <summary>Two views of one memory that stay as long as the process: what may be written cannot be run, and the other way about.</summary>
    private static nint[] Place()
    {
        var memory = MemoryMappedFile.CreateNew(null, CodeRoom, MemoryMappedFileAccess.ReadWriteExecute);
        var run = memory.CreateViewAccessor(0, CodeRoom, MemoryMappedFileAccess.ReadExecute);
        byte* start = null;
        run.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        using var written = memory.CreateViewAccessor(0, CodeRoom, MemoryMappedFileAccess.ReadWrite);
        var (codes, at) = (new nint[2 * Shapes], 0);
        for (var shape = 0; shape < codes.Length; shape++)
        {
            var (rows, panels) = (shape % Shapes / ShapeRoom, shape % ShapeRoom);
            if (rows == 0 || panels != 1 && panels != Abreast(rows)) continue;
            var code = Tile(rows, panels, shape >= Shapes);
            written.WriteArray(at, code, 0, code.Length);
            codes[shape] = (nint)(start + at);
            at += code.Length;
        }
        return codes;
    }

    private static byte[] Tile(int rows, int panels, bool toEnd)
    {
        var code = new MachineCode();
        code.Move(R11, Rdi);
        code.Load(R9, R11, Work.StartsAt);
        for (var panel = 0; panel < panels; panel++)
        {
            for (var row = 0; row < rows; row++) code.Load(Sum(row, panel), new(R9, Offset: panel * 64));
        }
        code.Load(Rax, R11, Work.RowsAt);
        code.Load(Rcx, R11, Work.ThirdRowAt);
        code.Load(Rdx, R11, Work.SixthRowAt);
        code.Load(R8, R11, Work.StrideAt);
        code.Load(R9, R11, Work.PanelAt);
        code.Load(R10, R11, Work.NextAt);
        var again = code.Length;
        for (var panel = 0; panel < panels; panel++) code.Load(panel, Panel(panel));
        for (var row = 0; row < rows; row++)
        {
            code.Repeat(FourBytes + row % 2, Row(row));
            for (var panel = 0; panel < panels; panel++) code.AddProducts(Sum(row, panel), FourBytes + row % 2, panel);
        }
        code.Add(Rax, ByteKernels.Step);
        code.Add(Rcx, ByteKernels.Step);
        if (rows > FewRows) code.Add(Rdx, ByteKernels.Step);
        code.Add(R9, 64);
        code.WhileBelow(R9, R11, Work.EndAt, again);
        if (toEnd) Finish(code, rows, panels);
        else
        {
            code.Load(R9, R11, Work.SumsAt);
            for (var row = 0; row < rows; row++)
            {
                for (var panel = 0; panel < panels; panel++) code.Store(Sum(row, panel), new(R9, Offset: (row * panels + panel) * 64));
            }
        }
        code.Return();
        return code.ToArray();

        int Sum(int row, int panel) => FirstSum + row * panels + panel;
    }

    /// <summary>Each sum times its output's scale and its row's worth, and what it is added to: the same steps as those of the vectors.</summary>
    private static void Finish(MachineCode code, int rows, int panels)
    {
        code.Load(R9, R11, Work.ScalesAt);
        code.Load(Rcx, R11, Work.WorthsAt);
        code.Load(Rdx, R11, Work.BasesAt);
        code.Load(R10, R11, Work.ToAt);
        for (var row = 0; row < rows; row++)
        {
            code.Load(Rax, Rdx, row * sizeof(long));
            code.Repeat(Worth, new(Rcx, Offset: row * sizeof(float)));
            for (var panel = 0; panel < panels; panel++)
            {
                var sum = FirstSum + row * panels + panel;
                code.Multiply(Scaled, Worth, new(R9, Offset: panel * 64));
                code.Convert(sum);
                code.MultiplyAndAdd(sum, Scaled, new(Rax, Offset: panel * 64));
                code.Store(sum, new(R10, Offset: panel * 64));
            }
            code.Add(R10, R11, Work.ToStrideAt);
        }
    }

    private static MachineCode.Place Row(int row) => row switch
    {
        0 => new(Rax),
        1 or 2 => new(Rax, R8, row - 1),
        3 => new(Rcx),
        4 or 5 => new(Rcx, R8, row - 4),
        6 => new(Rdx),
        _ => new(Rdx, R8),
    };

    /// <summary>The fourth panel is for few rows, which leave a register for where it is.</summary>
    private static MachineCode.Place Panel(int panel) => panel switch
    {
        0 => new(R9),
        1 or 2 => new(R9, R10, panel - 1),
        _ => new(R9, Rdx),
    };

    /// <summary>What a tile is told; its code reads the fields where they lie.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Work
    {
        internal const int RowsAt = 0, ThirdRowAt = 8, SixthRowAt = 16, StrideAt = 24, PanelAt = 32, NextAt = 40, EndAt = 48, StartsAt = 56, SumsAt = 64, ScalesAt = 72, WorthsAt = 80, BasesAt = 88, ToAt = 96, ToStrideAt = 104;

        private byte* _rows, _third, _sixth;
        private long _stride;
        private sbyte* _panel;
        private long _next;
        private sbyte* _end;
        private int* _starts;
        private int* _sums;
        private float* _scales, _worths;
        private nint* _bases;
        private float* _to;
        private long _toStride;

        /// <param name="x">Bytes of the first row.</param>
        /// <param name="stride">Bytes from row to row.</param>
        /// <param name="rows">How many there are.</param>
        /// <param name="panel">The first panel; the others follow it.</param>
        /// <param name="steps">Steps of four inputs.</param>
        /// <param name="starts">Where each sum begins.</param>
        /// <param name="sums">Room for them.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Work(byte* x, long stride, int rows, sbyte* panel, int steps, int* starts, int* sums)
        {
            _next = steps * 64L;
            _stride = stride;
            _rows = x;
            _third = x + 3 * stride;
            _sixth = rows <= FewRows ? (byte*)(3 * _next) : x + 6 * stride;
            _panel = panel;
            _end = panel + _next;
            _starts = starts;
            _sums = sums;
        }

        /// <summary>Where the numbers of the output come from and go to.</summary>
        /// <param name="scales">One an output.</param>
        /// <param name="worths">What a step of each row is worth.</param>
        /// <param name="bases">For each row, where that lies to which it is added.</param>
        /// <param name="to">The first number of the first row.</param>
        /// <param name="outputs">Numbers from row to row.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Finish(float* scales, float* worths, nint* bases, float* to, int outputs)
        {
            _scales = scales;
            _worths = worths;
            _bases = bases;
            _to = to;
            _toStride = (long)outputs * sizeof(float);
        }
    }
}
